/** What all elements of a statement have in common once they are read. IAM User Guide, "IAM JSON policy elements reference". */
import type { Effect, ElementTrace } from '../../types.ts'
import type { PreparedRequest } from '../preparedRequest.ts'

/** One element of a statement, ready to compare with requests. Both methods give the same verdict. */
export interface CompiledElement {
  matches(request: PreparedRequest): boolean
  /** The same, told for people. */
  trace(request: PreparedRequest): ElementTrace
}

/** A value or a list of values, as policies write them. `undefined` when anything in it is no string. */
export function textList(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return undefined
  return [...value]
}

/**
 * Stands in for an element that cannot be read. It never lets an Allow match and never keeps a Deny from matching: what
 * nobody can read must not grant anything.
 */
export function unreadableElement(
  element: ElementTrace['element'],
  effect: Effect,
  problem: string,
  condition?: { readonly operator: string; readonly key: string },
): CompiledElement {
  const matched = effect === 'Deny'
  const note = `${problem}; ${matched ? 'a Deny counts it as matched' : 'an Allow counts it as not matched'}`
  return { matches: () => matched, trace: () => ({ element, matched, wanted: [], actual: [], ...condition, note }) }
}

/** Notes are left out of a trace rather than kept as `undefined`, so that traces survive JSON unchanged. */
export function withNote(trace: ElementTrace, note: string | undefined): ElementTrace {
  return note === undefined ? trace : { ...trace, note }
}
