/** Constraints that the API puts on single members of an input, with the API's own refusals. */
import { invalidParameter } from './errors.ts'

interface Constraint {
  readonly pattern: RegExp
  /** The pattern as AWS prints it. */
  readonly printed: string
  readonly longest: number
}

const constraints = {
  username: { pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u, printed: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', longest: 128 },
  password: { pattern: /^\S+.*\S+$/, printed: '^[\\S]+.*[\\S]+$', longest: 256 },
  code: { pattern: /^\S+$/, printed: '[\\S]+', longest: 2048 },
} satisfies Record<string, Constraint>

/**
 * The member's value, once it is known to be there and to keep the constraint. The value is not repeated in the error: it may be secret.
 * @param member the member's name as AWS prints it, for example `confirmationCode`.
 */
export function constrained(kind: keyof typeof constraints, member: string, value: string | undefined): string {
  const { pattern, printed, longest } = constraints[kind]
  if (value === undefined) throw violation('Value null', member, 'Member must not be null')
  if (value === '') throw violation('Value', member, 'Member must have length greater than or equal to 1')
  if (value.length > longest) throw violation('Value', member, `Member must have length less than or equal to ${longest}`)
  if (!pattern.test(value)) throw violation('Value', member, `Member must satisfy regular expression pattern: ${printed}`)
  return value
}

/** The value, once it is known to be one of the enumeration. */
export function oneOf<T extends string>(values: readonly T[], member: string, value: string | undefined): T {
  const known = values.find((candidate) => candidate === value)
  if (known !== undefined) return known
  const given = value === undefined ? 'Value null' : `Value '${value}'`
  throw violation(given, member, `Member must satisfy enum value set: [${values.join(', ')}]`)
}

/** The message that AWS's request validation gives for one violated constraint. */
export function violation(given: string, member: string, rule: string) {
  return invalidParameter(`1 validation error detected: ${given} at '${member}' failed to satisfy constraint: ${rule}`)
}
