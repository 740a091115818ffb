import type { Pages } from './description.ts'
import type { InputJson } from './sampleInput.ts'

/**
 * The input of the page behind an answer.
 * @returns undefined behind the last one
 */
export function nextPage({ token, next }: Pages, input: InputJson, answer: object): InputJson | undefined {
  // S3 names a place to go on at behind the last page too.
  if (Reflect.get(answer, 'IsTruncated') === false) return undefined
  const value = read(answer, next.split('.'))
  if (value === undefined || value === null || value === '') return undefined
  return write(input, token.split('.'), value)
}

function read(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    value,
  )
}

function write(input: InputJson, [name = '', ...rest]: readonly string[], value: unknown): InputJson {
  if (rest.length === 0) return { ...input, [name]: value }
  const inside = input[name]
  return {
    ...input,
    [name]: write(typeof inside === 'object' && inside !== null ? (inside as InputJson) : {}, rest, value),
  }
}
