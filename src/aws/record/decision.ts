/** What a backend that explains itself keeps of one request. AWS has no such log: there is then no entry. */
import type { Decision } from '#iam/types.ts'
import type { ServiceId } from '#iam/requirements/requirementsOf.ts'

/** A remark that is no policy decision: why the identity pool chose a role, why a trust policy refused. */
export interface DecisionNote {
  readonly about: string
  readonly detail: unknown
}

export interface DecisionEntry {
  readonly requestId: string
  /** ISO 8601. */
  readonly at: string
  readonly service: ServiceId
  readonly operation: string
  readonly authorization: 'permission' | 'identity' | 'accessToken' | 'public'
  /** One for each action and resource that the call needed, in the order asked. */
  readonly decisions: readonly Decision[]
  readonly notes: readonly DecisionNote[]
}
