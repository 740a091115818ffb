/** Where something stands in an input, and inputs with one thing changed. What is handed in stays as it is. */
import { inside } from '#iam/document/parse/problems.ts'
import type { InputJson } from './sampleInput.ts'

/** Members by name, elements of lists by index. */
export type InputPath = readonly (string | number)[]

/** `ChangeBatch.Changes[1].ResourceRecordSet.Type`; keys that are no names stand in brackets and quotes. */
export function pathText(path: InputPath): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : inside(text, part)), '')
}

/** @returns undefined where there is nothing */
export function valueAt(input: unknown, path: InputPath): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined,
    input,
  )
}

/**
 * The input with another value in one place. Structures and lists on the way are made where they are missing.
 * @param value undefined leaves the member, or the element of a list, out
 */
export function withValue(input: InputJson, path: InputPath, value: unknown): InputJson {
  if (value === undefined && valueAt(input, path) === undefined) return input
  return changed(input, path, value) as InputJson
}

function changed(at: unknown, [part, ...rest]: InputPath, value: unknown): unknown {
  if (part === undefined) return value
  if (typeof part === 'number') {
    const list: readonly unknown[] = Array.isArray(at) ? at : []
    const next = changed(list[part], rest, value)
    if (next === undefined) return list.filter((_, index) => index !== part)
    return part < list.length ? list.map((one, index) => (index === part ? next : one)) : [...list, next]
  }
  const members = typeof at === 'object' && at !== null && !Array.isArray(at) ? Object.entries(at) : []
  const next = changed(members.find(([name]) => name === part)?.[1], rest, value)
  if (next === undefined) return Object.fromEntries(members.filter(([name]) => name !== part))
  const isThere = members.some(([name]) => name === part)
  return Object.fromEntries(
    isThere
      ? members.map(([name, one]: [string, unknown]) => [name, name === part ? next : one])
      : [...members, [part, next]],
  )
}

/**
 * The input without what stood in one place, and without the structures that held nothing else.
 * @param floor how many parts of the path stay, whatever is left in them
 */
export function withoutValue(input: InputJson, path: InputPath, floor: number): InputJson {
  let next = withValue(input, path, undefined)
  for (let length = path.length - 1; length > floor; length--) {
    const above = path.slice(0, length)
    const left = valueAt(next, above)
    if (typeof left !== 'object' || left === null || Object.keys(left).length > 0) break
    next = withValue(next, above, undefined)
  }
  return next
}
