import type { Decision } from '#iam/types.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import { predictCall } from './predictCall.ts'
import type { Asker } from './predictRequest.ts'

/** A decision where it is a refusal; undefined for whatever is allowed or not known. */
export function refusalOnly(decision: Decision | undefined): Decision | undefined {
  return decision?.verdict === 'allowed' ? undefined : decision
}

/** The decision on the first of some calls that would be refused; undefined while none is known to be. */
export function refusalOfCalls(asker: Asker, calls: readonly AskedCall[]): Decision | undefined {
  return calls.map((call) => refusalOnly(predictCall(asker, call))).find((refusal) => refusal !== undefined)
}
