import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import { secretMembers } from '../../../aws/record/secretMembers.ts'

const longest = 40

/**
 * What was changed of an input after a run, a part of a sentence for each member: `Changes[1] was added`,
 * `MaxKeys was changed from 10 to 20`. Empty where they are the same. Values of secrets are not told.
 */
export function inputDifference(before: InputJson, after: InputJson): readonly string[] {
  const found: string[] = []
  compare(before, after, '', '', found)
  return found
}

function compare(before: unknown, after: unknown, path: string, name: string, found: string[]): void {
  if (Object.is(before, after)) return
  if (Array.isArray(before) && Array.isArray(after)) {
    const count = Math.max(before.length, after.length)
    for (let index = 0; index < count; index += 1) {
      compare(before[index], after[index], `${path}[${index}]`, name, found)
    }
  } else if (isObject(before) && isObject(after)) {
    for (const member of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const inside = path === '' ? member : `${path}.${member}`
      compare(own(before, member), own(after, member), inside, member, found)
    }
  } else if (before === undefined) found.push(`${path} was added`)
  else if (after === undefined) found.push(`${path} was removed`)
  else {
    const told = isTold(before) && isTold(after) && !secretMembers.has(name)
    found.push(told ? `${path} was changed from ${String(before)} to ${String(after)}` : `${path} was changed`)
  }
}

function isTold(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && isShort(value))
}

function isShort(text: string): boolean {
  return text !== '' && text.length <= longest && !/\s/.test(text)
}

function own(value: object, member: string): unknown {
  return Object.hasOwn(value, member) ? Reflect.get(value, member) : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
