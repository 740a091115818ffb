import type { AuthorizationRequest, Decision } from '#iam/types.ts'
import type { Denial } from '../aws/call/outcome.ts'

/** What a real call showed of a call that was not made yet. */
export interface SeenCall {
  /** Of the recorded call. */
  readonly callId: string
  /** When it was answered, in milliseconds since 1970. */
  readonly at: number
  readonly verdict: 'allowed' | 'refused'
  /** What it asked of policies. */
  readonly request: AuthorizationRequest
  /** As AWS said it, where it was refused. */
  readonly denial?: Denial
  /** What it was made on, where that is one of many that are asked about: `team-photos/shared/a.jpg`. */
  readonly target?: string
}

/**
 * A decision that is told before its call. Where `seen` differs from what was `predicted`, the verdict is what the call showed, and
 * `layers` is empty: nobody told the reasons.
 */
export type ForetoldDecision = Decision & {
  readonly seen?: SeenCall & { readonly predicted: 'allowed' | 'refused' | 'unknown' }
}

/** Whether the verdict comes from a real call, and not from the policies that are told. */
export function isSeenOnly({ seen }: ForetoldDecision): boolean {
  return seen !== undefined && seen.predicted !== seen.verdict
}
