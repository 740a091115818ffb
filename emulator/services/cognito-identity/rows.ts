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
  /** The app's id at each public provider, by the provider's domain: `accounts.google.com`. Left out for none. */
  readonly publicProviders?: Readonly<Record<string, string>>
  /** What the account's own backend calls its users' domain; set once and for all. */
  readonly developerProvider?: string
  /** ARNs of IAM's providers; left out for none. */
  readonly openIdConnectProviders?: readonly string[]
  readonly samlProviders?: readonly string[]
  readonly roles: IdentityPoolRoles
  /** Whether GetOpenIdToken hands out tokens; left out for no. */
  readonly allowClassicFlow?: boolean
  /** Attributes for access control, by the provider's name; a provider that is left out passes no tags. */
  readonly principalTags?: Readonly<Record<string, PrincipalTagMap>>
  /** Left out for none. */
  readonly tags?: Readonly<Record<string, string>>
}

/** A user pool whose people may log in, as `CognitoIdentityProviders` of CreateIdentityPool. */
export interface UserPoolProvider {
  /** `cognito-idp.<region>.amazonaws.com/<user pool id>` */
  readonly providerName: string
  readonly clientId: string
  /** Whether the user pool is asked if the person is still signed in there. */
  readonly serverSideTokenCheck: boolean
}

/** A person at a provider: the subject of their ID token, or what the developer provider calls them. */
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
  /**
   * A guest that signed in as somebody who had an identity already, or a user of the developer provider who turned out
   * to be another one: this identity is closed.
   */
  readonly mergedInto?: string
  /** Its last login was taken from it: nobody reaches it any more. */
  readonly unlinked?: true
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** When a login was linked or unlinked last; left out for never. */
  readonly modifiedAt?: number
}

export const identityPools = defineCollection<IdentityPool>({ name: 'identityPool.pools' })

export const identities = defineCollection<Identity, string, 'pool' | 'open' | 'guest'>({
  name: 'identityPool.identities',
  version: 4,
  indexes: {
    pool: ({ poolId }) => [poolId],
    /** Those of a pool that somebody can still reach. */
    open: ({ poolId, mergedInto, unlinked }) => (mergedInto === undefined && !unlinked ? [poolId] : []),
    /** Those of a pool that nobody has signed in with, the oldest first. */
    guest: ({ poolId, logins, unlinked, createdAt }) => (logins.length === 0 && !unlinked ? [[poolId, createdAt]] : []),
  },
})

type LoginKey = readonly [poolId: string, provider: string, subject: string]

/**
 * The id of the identity that a login leads to. No index of the identities: in data of earlier versions one that a
 * login had been taken from still names it.
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
