/** One message of the inbox, a mail or an SMS, where the backend keeps what Cognito would have sent. The inbox answers with a list of them. */

/** `used`: it opened what it was for. `expired`: its time is over, or another took its place. */
export type CodeState = 'unused' | 'used' | 'expired'

/** JSON. */
export interface InboxMessage {
  /** Ids sort in the order of delivery. */
  readonly id: string
  readonly medium: 'EMAIL' | 'SMS'
  /** An address or a phone number. */
  readonly to: string
  /** Empty for an SMS. */
  readonly subject: string
  readonly body: string
  /** The code or temporary password in the body, for a copy button. */
  readonly code?: string
  /** Of the code; left out where nobody kept track of it. */
  readonly codeState?: CodeState
  /** ISO 8601, UTC. */
  readonly at: string
}
