/** What a backend that explains itself keeps of one request: `<decision log>/<request id>`. AWS has no such log. */
import type { Decision } from '#iam/types.ts'

/**
 * How an operation is authorized.
 *
 * - `permission`: signed (or anonymous); allowed only by policies. What it needs comes from `iam/requirements`.
 * - `identity`: signed by valid credentials, needs no permission.
 * - `accessToken`: carries a user's own access token in its input; the operation checks it.
 * - `public`: neither signed nor authorized.
 */
export type AuthorizationKind = 'permission' | 'identity' | 'accessToken' | 'public'

/** A remark that is no policy decision: why the identity pool chose a role, why a trust policy did not let one in. JSON. */
export interface DecisionNote {
  readonly about: string
  readonly detail: unknown
}

/** JSON. */
export interface DecisionEntry {
  readonly requestId: string
  /** ISO 8601. */
  readonly at: string
  /** The service's id: `s3`. */
  readonly service: string
  readonly operation: string
  readonly authorization: AuthorizationKind
  /** One for each action and resource that the call needed, in the order asked. */
  readonly decisions: readonly Decision[]
  readonly notes: readonly DecisionNote[]
}
