import type { PoolUser } from '../../users/users.ts'
import type { Parameters } from '../signInStep.ts'
import type { PastChallenge } from './customState.ts'

/** Who signs in by challenges of the person's own, and what became of those before. */
export interface CustomSignIn {
  /** The username, or the made-up one of a user that does not exist. */
  readonly id: string
  readonly user: PoolUser | undefined
  readonly past: readonly PastChallenge[]
  /** Of RespondToAuthChallenge alone: that of InitiateAuth these triggers are not given. */
  readonly clientMetadata?: Parameters | undefined
}
