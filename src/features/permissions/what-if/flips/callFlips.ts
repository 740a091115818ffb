import type { DecidedRequest } from '#contract/decidedRequest.ts'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { Verdict } from '#iam/types.ts'
import { decideRequest } from './decideRequest.ts'

/** A request that would be decided otherwise. */
export interface CallFlip {
  readonly request: DecidedRequest
  readonly change: 'gain' | 'lose'
  readonly before: Verdict
  readonly after: Verdict
}

export interface CallFlips {
  /** In the order of the requests. */
  readonly flips: readonly CallFlip[]
  /** Requests of which it can be told what both come to. */
  readonly told: number
}

/** What other policies would do to requests that were made: both are asked anew, so that the draft alone makes the difference. */
export function callFlips(
  requests: readonly DecidedRequest[],
  before: PoliciesOfRole,
  after: PoliciesOfRole,
): CallFlips {
  const flips: CallFlip[] = []
  let told = 0
  for (const request of requests) {
    const was = decideRequest(before, request)
    const is = before === after ? was : decideRequest(after, request)
    if (was === undefined || is === undefined) continue
    told++
    if ((was === 'allowed') !== (is === 'allowed')) {
      flips.push({ request, change: is === 'allowed' ? 'gain' : 'lose', before: was, after: is })
    }
  }
  return { flips, told }
}
