/** With what the identity pool is asked for the credentials of a persona. */
export interface AskOptions {
  /** The click, or what else it is a part of. */
  readonly cause: string
  /** The identity that the persona is known to have; left out, the pool is asked for it. */
  readonly identityId?: string | undefined
  /** Whether the tokens are renewed first, as groups may be others by now. */
  readonly renewTokens?: boolean
}
