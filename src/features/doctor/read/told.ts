import type { Outcome } from '../../../aws/call/outcome.ts'

/** What one question of the examination brought. What is not told is never taken for fine. */
export type Told<T> =
  | { readonly kind: 'told'; readonly value: T }
  /** A policy keeps it from being read. `action`: the permission that is missing; `resource`: on what, where AWS says it. */
  | { readonly kind: 'refused'; readonly action: string; readonly resource?: string; readonly callId: string }
  /** There is no such thing. */
  | { readonly kind: 'missing'; readonly callId: string }
  /** In a sentence: why there is no answer. `isWithheld`: there is one, and the browser keeps it from the page. */
  | {
      readonly kind: 'silent'
      readonly why: string
      readonly isWithheld: boolean
      readonly callId: string
    }

export const told = <T>(value: T): Told<T> => ({ kind: 'told', value })

/** @param action IAM's name of what it needs, where AWS does not say it in its refusal */
export function toldOf<T>(outcome: Outcome<T>, action: string): Told<T> {
  const { callId } = outcome
  if (outcome.kind === 'done') return told(outcome.value)
  if (outcome.kind === 'denied') {
    const { action: missing = action, resource } = outcome.denial
    return { kind: 'refused', action: missing, ...(resource !== undefined && { resource }), callId }
  }
  if (outcome.kind === 'aborted')
    return { kind: 'silent', why: 'It was not asked to the end.', isWithheld: false, callId }
  if (outcome.kind === 'expired') return { kind: 'silent', why: outcome.message, isWithheld: false, callId }
  const { kind, cause, code = '' } = outcome.failure
  if (kind === 'not-found' || /^NoSuch/.test(code)) return { kind: 'missing', callId }
  return { kind: 'silent', why: cause, isWithheld: kind === 'cors', callId }
}

/** The value, where there is one. */
export function valueOf<T>(one: Told<T> | undefined): T | undefined {
  return one?.kind === 'told' ? one.value : undefined
}
