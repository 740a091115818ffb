import type { Shape } from './description.ts'
import { base64Member, fileMember } from './inputJson.ts'
import type { InputProblems, Place } from './inputProblem.ts'
import { isInstant } from './instantText.ts'
import type { NumberRange } from './limits.ts'
import { nearestName } from './nearestName.ts'

/** Characters of one text. Beyond, the page is slow to show it, and no member but a body takes it. */
const longestText = 10_000_000
const latestInstant = 8.64e15

/** One value that holds no others. */
export function checkScalar(
  value: unknown,
  shape: Shape,
  place: Place,
  problems: InputProblems,
  range?: NumberRange,
): void {
  switch (shape.kind) {
    case 'string':
      return checkText(value, shape.values, place, problems)
    case 'number':
      return checkNumber(value, range, place, problems)
    case 'bigint':
      if (typeof value === 'string' ? !/^-?\d+$/.test(value) : !Number.isSafeInteger(value))
        problems.error(place, `Has to be a whole number, as text where it is large, and is ${kindOf(value)}.`)
      return
    case 'boolean':
      if (typeof value !== 'boolean') problems.error(place, `Has to be true or false, and is ${kindOf(value)}.`)
      return
    case 'timestamp':
      return checkInstant(value, place, problems)
    case 'blob':
    case 'stream':
      return checkBytes(value, place, problems)
    default:
      return
  }
}

function checkText(value: unknown, values: readonly string[] | undefined, place: Place, problems: InputProblems): void {
  if (typeof value !== 'string') return problems.error(place, `Has to be text, and is ${kindOf(value)}.`)
  if (value.length > longestText) return problems.error(place, tooLong(value))
  if (!values || values.includes(value)) return
  const nearest = nearestName(value, values)
  const meant = nearest === undefined ? '' : ` ${nearest} is meant?`
  problems.warn(place, `${value.slice(0, 80)} is none of the values that the SDK knows.${meant}`)
}

function checkNumber(value: unknown, range: NumberRange | undefined, place: Place, problems: InputProblems): void {
  if (typeof value !== 'number') return problems.error(place, `Has to be a number, and is ${kindOf(value)}.`)
  if (!Number.isFinite(value)) return problems.error(place, `Has to be a number, and is ${value}.`)
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return problems.error(place, `${value} is too large to be exact: it has to be below 9,007,199,254,740,992.`)
  if (range?.min !== undefined && value < range.min) return problems.error(place, `Has to be ${rangeText(range)}.`)
  if (range?.max !== undefined && value > range.max) return problems.error(place, `Has to be ${rangeText(range)}.`)
  if (!Number.isInteger(value)) problems.warn(place, 'AWS takes whole numbers nearly everywhere.')
}

/** `0 to 255`, `at least 1`; of what has no end at either side, empty. */
export function rangeText({ min, max }: NumberRange): string {
  if (min === undefined) return max === undefined ? '' : `at most ${max}`
  return max === undefined ? `at least ${min}` : `${min} to ${max}`
}

function checkInstant(value: unknown, place: Place, problems: InputProblems): void {
  if (typeof value === 'number' && Math.abs(value) <= latestInstant) return
  if (typeof value === 'string' && isInstant(value)) return
  const is = typeof value === 'string' ? `"${value.slice(0, 40)}"` : kindOf(value)
  problems.error(place, `Has to be a date and time that exists, such as 2026-01-31T12:00:00Z, and is ${is}.`)
}

function checkBytes(value: unknown, place: Place, problems: InputProblems): void {
  if (typeof value === 'string') {
    if (value.length > longestText) problems.warn(place, tooLong(value))
    return
  }
  const [member, ...others] = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const held: unknown = member === undefined ? undefined : Reflect.get(value as object, member)
  if (typeof held !== 'string' || others.length > 0 || (member !== base64Member && member !== fileMember)) {
    const forms = `text, { "${base64Member}": "…" } or { "${fileMember}": "name" }`
    return problems.error(place, `Has to be ${forms}, and is ${kindOf(value)}.`)
  }
  if (member === base64Member && !isBase64(held)) problems.error(place, 'Is no base64.')
}

function isBase64(text: string): boolean {
  const dense = text.replace(/[\t\n\f\r ]+/g, '')
  const [, digits = '', filling = ''] = /^([A-Za-z0-9+/]*)(={0,2})$/.exec(dense) ?? [undefined, '?']
  if (digits === '?' || digits.length % 4 === 1) return false
  return filling === '' || (digits.length + filling.length) % 4 === 0
}

function tooLong(text: string): string {
  return `${(text.length / 1_000_000).toFixed(1)} million characters: from 10 million on, choose a file.`
}

/** For sentences: `a list`. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return value === '' ? 'empty' : 'text'
    case 'number':
      return 'a number'
    case 'boolean':
      return String(value)
    default:
      return 'an object'
  }
}
