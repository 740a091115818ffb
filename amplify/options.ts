/** What whoever deploys this backend chooses. Everything here may be changed later, by another deployment. */
import type { ProviderName } from './auth/externalProviders.ts'

export interface BackendOptions {
  /** Whether people look around without an account, with the role `guest`. */
  readonly guestAccess: boolean
  /** A second step after the password: an authenticator app. `REQUIRED` asks for it at every sign-in. */
  readonly secondStep: 'OFF' | 'OPTIONAL' | 'REQUIRED'
  /** Sign-in with accounts of others. Each wants secrets: auth/externalProviders.ts names them. */
  readonly externalProviders: readonly ProviderName[]
  /** Name of a public hosted zone that is made with the backend: `example.com`. Left out for none. AWS takes a fee for each. */
  readonly hostedZone?: string
  /** Origins of the pages that may call the bucket, and to which other providers lead back. */
  readonly origins: readonly string[]
}

export const options: BackendOptions = {
  guestAccess: false,
  secondStep: 'OPTIONAL',
  externalProviders: [],
  origins: ['5173', '4173'].flatMap((port) => [`http://127.0.0.1:${port}`, `http://localhost:${port}`]),
}
