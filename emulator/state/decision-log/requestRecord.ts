import type { AuthorizationKind, DecisionNote } from '#contract/decisionEntry.ts'
import type { Settlement } from '#iam/evaluate/settle.ts'
import type { PoliciesInForce, Policy, Principal, RequestContext } from '#iam/types.ts'
import type { Values } from './keptRequest.ts'

/** Who asks, with the policies and condition keys that come with them. One object for as long as these stand. */
export interface Asker {
  readonly principal: Principal
  readonly context: RequestContext
  readonly policies: PoliciesInForce
}

/** One question that was put to the policies, and the verdict, which was worked out then and never is again. */
export interface DecidedQuestion {
  readonly asker: Asker
  readonly action: string
  readonly resource: string
  /** What the request's condition keys are worked out from, which is less than they are. One object for a request. */
  readonly facts: Values
  /** Condition keys of this question alone. */
  readonly ownContext: RequestContext | undefined
  /** Policies of the resource itself; undefined where it has none. */
  readonly resourceBased: readonly Policy[] | undefined
  /** The organization's policies; left out where none limits. One object for as long as they stand. */
  readonly control?: PoliciesInForce | undefined
  /** The account that owns the resource; left out where it is the asker's own. */
  readonly resourceAccount?: string | undefined
  readonly settlement: Settlement
}

/** What a request leaves behind. */
export interface RequestRecord {
  readonly requestId: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The service's id: `s3`. */
  readonly service: string
  readonly operation: string
  readonly authorization: AuthorizationKind
  readonly questions: readonly DecidedQuestion[]
  readonly notes: readonly DecisionNote[]
}
