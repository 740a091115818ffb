/** What `/_rolecall/status` answers: that this is the emulator, and whose account it plays. */

/** JSON. */
export interface BackendStatus {
  readonly name: 'rolecall emulator'
  readonly local: true
  /** ISO 8601, UTC. */
  readonly startedAt: string
  /** 12 digits. */
  readonly account: string
  readonly region: string
}
