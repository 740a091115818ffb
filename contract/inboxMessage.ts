/** One mail of the inbox, where the backend keeps what Cognito would have sent. The inbox answers with a list of them. */

/** JSON. */
export interface InboxMessage {
  /** Ids sort in the order of delivery. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly body: string
  /** The code or temporary password in the body, for a copy button. */
  readonly code?: string
  /** ISO 8601, UTC. */
  readonly at: string
}
