/** The policy of a form (Amazon S3 API reference, "POST policy"): JSON in Base64, whose conditions the form has to meet. */
import { readTimestamp } from '../../../wire/timestamps.ts'
import { againstPolicy, invalidPolicy } from './formErrors.ts'
import type { FormFields } from './formFields.ts'

/** Bytes of a file, both ends included. */
export interface SizeRange {
  readonly least: number
  readonly most: number
}

interface Match {
  readonly kind: 'eq' | 'starts-with'
  /** As the policy names it, with the `$` before it. */
  readonly field: string
  readonly value: string
}

interface Range {
  readonly kind: 'content-length-range'
  readonly bounds: readonly [number | string, number | string]
}

type Condition = Match | Range

export interface PostPolicy {
  /** Milliseconds since 1970. */
  readonly expiration: number
  readonly conditions: readonly Condition[]
}

const base64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/
const members = ['expiration', 'conditions']
/** Greenwich alone. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** @throws AwsError InvalidPolicyDocument */
export function readPostPolicy(text: string): PostPolicy {
  if (!base64.test(text)) throw invalidPolicy('invalid Base64 encoding.')
  const json = Buffer.from(text, 'base64').toString()
  if (json.trim() === '') throw invalidPolicy("Expecting '{' but found End-of-Input")
  const document = parse(json)
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw invalidJson()
  const stranger = Object.keys(document).find((name) => !members.includes(name))
  if (stranger !== undefined) throw invalidPolicy(`Unexpected: '${stranger.toLowerCase()}'`)
  const { expiration, conditions } = document as { readonly expiration?: unknown; readonly conditions?: unknown }
  if (expiration === undefined) throw invalidPolicy('Policy missing expiration.')
  if (conditions === undefined) throw invalidPolicy('Policy missing conditions.')
  if (!Array.isArray(conditions)) throw invalidPolicy("Invalid 'conditions' value: must be a List.")
  return { expiration: readExpiration(expiration), conditions: conditions.map(readCondition) }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    throw invalidJson()
  }
}

function invalidJson() {
  return invalidPolicy('Invalid JSON.')
}

function readExpiration(value: unknown): number {
  if (typeof value !== 'string') throw invalidJson()
  const found = moment.test(value) ? readTimestamp(value, 'date-time') : undefined
  if (!found) throw invalidPolicy(`Invalid 'expiration' value: '${value}'`)
  return found.getTime()
}

function readCondition(condition: unknown): Condition {
  if (Array.isArray(condition)) return readListed(condition)
  if (typeof condition !== 'object' || condition === null)
    throw invalidPolicy('Invalid condition test: must be a List or Object.')
  const entries = Object.entries(condition as Readonly<Record<string, unknown>>)
  const [first] = entries
  if (!first || entries.length > 1)
    throw invalidPolicy('Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.')
  const [name, value] = first
  if (value === null) throw invalidJson()
  if (typeof value !== 'string') throw invalidPolicy('Invalid Simple-Condition: value must be a string.')
  return { kind: 'eq', field: `$${name}`, value }
}

function readListed(condition: readonly unknown[]): Condition {
  const [operator, first, second] = condition
  if (typeof operator !== 'string') throw invalidPolicy('Invalid Condition: missing operation identifier.')
  const kind = operator.toLowerCase()
  if (kind !== 'eq' && kind !== 'starts-with' && kind !== 'content-length-range')
    throw invalidPolicy(`Invalid Condition: unknown operation '${operator}'.`)
  if (condition.length !== 3) throw invalidPolicy(`Invalid ${kind}: wrong number of arguments.`)
  if (kind === 'content-length-range') {
    if (!isBound(first) || !isBound(second)) throw invalidJson()
    return { kind, bounds: [first, second] }
  }
  if (typeof first !== 'string' || typeof second !== 'string') throw invalidJson()
  return { kind, field: first, value: second }
}

/** Text is looked at when the form is. */
function isBound(value: unknown): value is number | string {
  return typeof value === 'string' || (Number.isSafeInteger(value) && Number(value) >= 0)
}

/**
 * Whether a form is what its policy asks for: in time, by each condition, and with no field that none is about (S3-251).
 * @param form.bucket that it was sent to, whatever a field says.
 * @param now milliseconds since 1970.
 * @returns what is asked of the file; undefined where nothing is.
 * @throws AwsError AccessDenied, which names what is wrong.
 */
export function checkPostPolicy(
  { expiration, conditions }: PostPolicy,
  form: { readonly fields: FormFields; readonly bucket: string },
  now: number,
): SizeRange | undefined {
  if (now > expiration) throw againstPolicy('Policy expired.')
  const covered = new Set<string>()
  let range: SizeRange | undefined
  for (const condition of conditions) {
    if (condition.kind === 'content-length-range') {
      range = narrowed(range, condition)
      continue
    }
    const name = condition.field.slice(1).toLowerCase()
    const value = name === 'bucket' ? form.bucket : form.fields.get(name)
    if (!condition.field.startsWith('$') || value === undefined || !isMet(condition, name, value)) {
      throw conditionFailed([condition.kind, condition.field, condition.value])
    }
    covered.add(name)
  }
  const extra = ['bucket', ...form.fields.names].find((name) => needsCover(name) && !covered.has(name.toLowerCase()))
  if (extra !== undefined) throw againstPolicy(`Extra input fields: ${extra}`)
  return range
}

function narrowed(range: SizeRange | undefined, { kind, bounds }: Range): SizeRange {
  const [least = 0, most = 0] = bounds.map((bound) => {
    if (typeof bound === 'string' && !/^\d{1,15}$/.test(bound)) throw conditionFailed([kind, ...bounds])
    return Number(bound)
  })
  return range ? { least: Math.max(least, range.least), most: Math.min(most, range.most) } : { least, most }
}

/** Several types of content are each looked at. */
function isMet({ kind, value: wanted }: Match, name: string, value: string): boolean {
  if (kind === 'eq') return value === wanted
  if (name !== 'content-type') return value.startsWith(wanted)
  return value.split(',').every((type) => type.trimStart().startsWith(wanted))
}

function needsCover(name: string): boolean {
  const lower = name.toLowerCase()
  return !uncovered.has(lower) && !lower.startsWith('x-ignore-')
}

const uncovered = new Set(['policy', 'x-amz-signature', 'signature', 'awsaccesskeyid'])

function conditionFailed(shown: readonly (string | number)[]) {
  return againstPolicy(`Policy Condition failed: [${shown.map((item) => JSON.stringify(item)).join(', ')}]`)
}
