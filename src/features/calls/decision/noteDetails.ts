/** Shapes of notes that the console knows how to show. A note is JSON from outside, so each is checked. */
import type { Decision } from '#iam/types.ts'

export interface Fact {
  readonly name: string
  readonly text: string
}

/** Whether a trust policy let an identity in, and how it was decided. */
export interface TrustNote {
  readonly allowed: boolean
  readonly reason: string
  readonly decisions: readonly Decision[]
}

/** An object of texts, numbers and truths, as a list; `undefined` for anything deeper. */
export function factsOf(detail: unknown): readonly Fact[] | undefined {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return undefined
  const entries = Object.entries(detail)
  if (entries.some(([, value]) => typeof value === 'object' && value !== null)) return undefined
  return entries.map(([name, value]: [string, unknown]) => ({
    name: inWords(name),
    text: typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
  }))
}

export function trustOf(detail: unknown): TrustNote | undefined {
  if (typeof detail !== 'object' || detail === null) return undefined
  const allowed: unknown = Reflect.get(detail, 'allowed')
  const reason: unknown = Reflect.get(detail, 'reason')
  const decisions: unknown = Reflect.get(detail, 'decisions')
  if (typeof allowed !== 'boolean' || typeof reason !== 'string' || !Array.isArray(decisions)) return undefined
  return { allowed, reason, decisions: decisions.filter(isDecision) }
}

function isDecision(value: unknown): value is Decision {
  return (
    typeof value === 'object' &&
    value !== null &&
    Array.isArray(Reflect.get(value, 'layers')) &&
    typeof Reflect.get(value, 'request') === 'object'
  )
}

/** `wasGuest` -> `was guest`. */
function inWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
}
