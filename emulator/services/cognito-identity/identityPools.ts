/** Identity pools, the identities in them and which login leads to which: what is kept, and what a request means of it. */
import type { PrincipalTagMap } from '#iam/identity-pool/principalTagsOfClaims.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import { defineCollection } from '../../state/collection.ts'
import type { OperationContext } from '../operation.ts'
import { noGuests, notFound } from './errors.ts'

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

export const identityPools = defineCollection<IdentityPool>({ name: 'identityPool.pools', takesAMoment: true })

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

export function isSameLogin(a: Login, b: Login): boolean {
  return a.provider === b.provider && a.subject === b.subject
}

type Context = Pick<OperationContext, 'store' | 'signedRegion'>

/**
 * A pool is known in its own region alone; calls that nobody signs reach those of every region.
 * @throws AwsError ResourceNotFoundException
 */
export function requirePool(id: string | undefined, context: Context): IdentityPool {
  const pool = identityPools(context.store).get(id ?? '')
  if (!pool || isElsewhere(pool, context)) throw notFound(`IdentityPool '${id}' not found.`)
  return pool
}

/** The same of an identity, whose region is its pool's. @throws AwsError ResourceNotFoundException */
export function requireIdentity(id: string | undefined, context: Context): Identity {
  const identity = identities(context.store).get(id ?? '')
  if (!identity || isElsewhere(identity, context)) throw notFound(`Identity '${id}' not found.`)
  return identity
}

/** An identity of this very pool. @throws AwsError ResourceNotFoundException */
export function requireIdentityOf(pool: IdentityPool, id: string | undefined, context: Context): Identity {
  const identity = requireIdentity(id, context)
  if (identity.poolId !== pool.id) throw notFound(`Identity '${id}' not found.`)
  return identity
}

function isElsewhere({ id }: { readonly id: string }, { signedRegion }: Context): boolean {
  return signedRegion !== undefined && !id.startsWith(`${signedRegion}:`)
}

/** @throws AwsError NotAuthorizedException when the pool has no room for guests. */
export function requireGuestAccess(pool: IdentityPool): void {
  if (pool.allowUnauthenticated) return
  throw noGuests()
}
