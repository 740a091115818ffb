/** The condition keys of an identity pool's sessions, at the assume and in every request after it. Follows the IAM User Guide, "Available keys for AWS web identity federation", and the Cognito Developer Guide, "IAM roles". */
import type { RequestContext } from '../types.ts'

/** The shared OIDC provider of all identity pools. */
export const identityPoolProvider = 'cognito-identity.amazonaws.com'

/** The session name of everyone who comes through an identity pool's enhanced flow. */
export const poolSessionName = 'CognitoIdentityCredentials'

export interface PoolIdentity {
  /** `us-east-1:<uuid>`, with the region. */
  readonly identityPoolId: string
  readonly identityId: string
  /** How the identity signed in; see `guestAmr` and `authenticatedAmr`. */
  readonly amr: readonly string[]
}

export const guestAmr: readonly string[] = ['unauthenticated']

/** `provider` as in `Logins`: `cognito-idp.<region>.amazonaws.com/<pool id>`; `sub` is the user's, in that provider. */
export function authenticatedAmr(provider: string, sub: string): readonly string[] {
  return ['authenticated', provider, `${provider}:CognitoSignIn:${sub}`]
}

/** The same of a user of the developer provider, for whom the account's own backend vouches. */
export function developerAmr(provider: string, identityPoolId: string, user: string): readonly string[] {
  return ['authenticated', provider, `${provider}:${identityPoolId}:${user}`]
}

/** `aud`, `sub` and the multi-valued `amr`; guests have them too. */
export function webIdentityContext({ identityPoolId, identityId, amr }: PoolIdentity): RequestContext {
  return {
    'aws:FederatedProvider': identityPoolProvider,
    [`${identityPoolProvider}:aud`]: identityPoolId,
    [`${identityPoolProvider}:sub`]: identityId,
    [`${identityPoolProvider}:amr`]: amr,
  }
}
