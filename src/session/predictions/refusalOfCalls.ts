import type { AskedCall } from '../../outcomes/askedCall.ts'
import type { ForetoldDecision } from '../../outcomes/foretoldDecision.ts'
import type { Foretell } from './foretell.ts'

/** A decision where it is a refusal; undefined for whatever is allowed or not known. */
export function refusalOnly(decision: ForetoldDecision | undefined): ForetoldDecision | undefined {
  return decision?.verdict === 'allowed' ? undefined : decision
}

/** The decision on the first of some calls that would be refused; undefined while none is known to be. */
export function refusalOfCalls(foretell: Foretell, calls: readonly AskedCall[]): ForetoldDecision | undefined {
  return calls.map((call) => refusalOnly(foretell(call))).find((refusal) => refusal !== undefined)
}
