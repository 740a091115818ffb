/** What the identity pools keep: pools, the identities in them, and which login belongs to which identity. */
import type { PrincipalTagMap } from '#iam/identity-pool/principalTagsOfClaims.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import { defineCollection } from '../../state/collection.ts'

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

export const identityPools = defineCollection<IdentityPool>({ name: 'identityPool.pools' })

export const identities = defineCollection<Identity, string, 'pool' | 'open' | 'guest'>({
  name: 'identityPool.identities',
  version: 3,
  indexes: {
    pool: ({ poolId }) => [poolId],
    /** Those of a pool that are not closed. */
    open: ({ poolId, mergedInto }) => (mergedInto === undefined ? [poolId] : []),
    /** Those of a pool that nobody has signed in with, the oldest first. */
    guest: ({ poolId, logins, createdAt }) => (logins.length === 0 ? [[poolId, createdAt]] : []),
  },
})

type LoginKey = readonly [poolId: string, provider: string, subject: string]

/**
 * The id of the identity that a login leads to. No index of the identities: one that a login has been taken from keeps
 * it, so as not to become a guest's.
 */
export const identityOfLogin = defineCollection<string, LoginKey>({
  name: 'identityPool.logins',
  key: ['identity pool id', 'provider', 'subject'],
  version: 2,
  // The key was one text with spaces; a pool's id and a provider's name have none inside.
  migrate({ key: [text = ''], value }) {
    const [poolId = '', provider = '', ...subject] = text.split(' ')
    return [[poolId, provider, subject.join(' ')], value as string]
  },
})

export function loginKey(poolId: string, { provider, subject }: Login): LoginKey {
  return [poolId, provider, subject]
}
