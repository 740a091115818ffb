/** What a backend that explains itself tells of the latest requests of a role: `<decision log>?role=<arn>&limit=<number>`. */
import type { AuthorizationRequest, Verdict } from '#iam/types.ts'

/** One action on one resource that a request needed, and what was decided then. */
export interface DecidedQuestion {
  readonly request: AuthorizationRequest
  readonly verdict: Verdict
}

/** A request that asked policies. JSON. */
export interface DecidedRequest {
  readonly requestId: string
  /** ISO 8601. */
  readonly at: string
  /** The service's id: `s3`. */
  readonly service: string
  readonly operation: string
  /** In the order asked; at least one. */
  readonly questions: readonly DecidedQuestion[]
}

/** So many are told at most. */
export const mostDecidedRequests = 1000
