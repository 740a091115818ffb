/** What the identity pools keep: pools, the identities in them, and which login belongs to which identity. */
import type { PrincipalTagMap } from '#iam/identity-pool/principalTagsOfClaims.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { Collection, Store } from '../../state/store.ts'

export interface IdentityPool {
  /** `<region>:<uuid>` */
  readonly id: string
  readonly name: string
  readonly allowUnauthenticated: boolean
  readonly providers: readonly UserPoolProvider[]
  readonly roles: IdentityPoolRoles
  /** Whether GetOpenIdToken hands out tokens; left out for no. */
  readonly allowClassicFlow?: boolean
  /** Attributes for access control, by the provider's name; a provider that is left out passes no tags. */
  readonly principalTags?: Readonly<Record<string, PrincipalTagMap>>
}

/** A user pool whose people may log in, as `CognitoIdentityProviders` of CreateIdentityPool. */
export interface UserPoolProvider {
  /** `cognito-idp.<region>.amazonaws.com/<user pool id>` */
  readonly providerName: string
  readonly clientId: string
  /** Whether the user pool is asked if the person is still signed in there. */
  readonly serverSideTokenCheck: boolean
}

/** A person at a provider: the subject of their ID token. */
export interface Login {
  readonly provider: string
  readonly subject: string
}

export interface Identity {
  /** `<region>:<uuid>` */
  readonly id: string
  readonly poolId: string
  /** Empty for a guest. */
  readonly logins: readonly Login[]
  /** A guest that signed in as somebody who had an identity already: this one is closed. */
  readonly mergedInto?: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** When a login was linked last; left out for never. */
  readonly modifiedAt?: number
}

export function identityPools(store: Store): Collection<IdentityPool> {
  return store.collection('identityPool.pools')
}

export function identities(store: Store): Collection<Identity> {
  return store.collection('identityPool.identities')
}

/** Identity ids by `loginKey`. */
export function identityOfLogin(store: Store): Collection<string> {
  return store.collection('identityPool.logins')
}

export function loginKey(poolId: string, login: Login): string {
  return `${poolId} ${login.provider} ${login.subject}`
}
