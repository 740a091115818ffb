/** What the decision log keeps of one request; served to the console as JSON by request id. */
import type { Decision } from '#iam/types.ts'
import type { DecisionNote } from '../services/operation.ts'

export interface DecisionLogEntry {
  readonly requestId: string
  /** ISO 8601. */
  readonly at: string
  /** The service's id: `s3`. */
  readonly service: string
  readonly operation: string
  readonly authorization: 'permission' | 'identity' | 'accessToken' | 'public'
  /** One for each action and resource that the call needed, in the order asked. */
  readonly decisions: readonly Decision[]
  readonly notes: readonly DecisionNote[]
}
