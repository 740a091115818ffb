/** The domains under which pools show their sign-in pages and answer OAuth. */
import type { CreateUserPoolDomainRequest } from '@aws-sdk/client-cognito-identity-provider'
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { invalidParameter } from '../errors.ts'
import { regionOfPool } from './poolRules.ts'
import type { UserPool } from './userPools.ts'

/** In the shapes and words of CreateUserPoolDomain. */
export interface PoolDomain {
  /** The prefix alone (`team` of `team.auth.us-east-1.amazoncognito.com`), or the whole name of a domain of one's own. */
  readonly domain: string
  readonly poolId: string
  readonly settings: Pick<CreateUserPoolDomainRequest, 'CustomDomainConfig'> & {
    /** 1 for the hosted UI, 2 for managed login. */
    readonly ManagedLoginVersion: number
  }
  /** The name of the CloudFront distribution in front of it, which AWS gives to a domain of one's own. */
  readonly cloudFront?: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly modifiedAt: number
}

export const domainsOf = defineCollection<PoolDomain, readonly [region: string, domain: string], 'pool' | 'domain'>({
  name: 'cognito.domains',
  key: ['region', 'domain'],
  indexes: {
    pool: ({ poolId }) => [poolId],
    domain: ({ domain }) => [domain],
  },
})

/** A pool has at most one of each kind. */
export interface DomainsOfPool {
  readonly prefix?: PoolDomain
  readonly own?: PoolDomain
}

export function domainsOfPool(store: Store, { id }: Pick<UserPool, 'id'>): DomainsOfPool {
  const domains = domainsOf(store)
    .byIndex('pool', { equal: id })
    .map(([, domain]) => domain)
  const prefix = domains.find((domain) => !isOwnDomain(domain))
  const own = domains.find(isOwnDomain)
  return { ...(prefix && { prefix }), ...(own && { own }) }
}

/** Where domains of pools are here: browsers lead every name under `localhost` to this computer. */
export const domainSuffix = '.auth.localhost'

/** The host of its sign-in pages, without the port; a domain of its own stands before a prefix. */
export function hostOfPool(store: Store, pool: Pick<UserPool, 'id'>): string | undefined {
  const { prefix, own } = domainsOfPool(store, pool)
  const found = own ?? prefix
  return found && `${found.domain}${domainSuffix}`
}

/** @throws InvalidParameterException for one that is not this pool's. */
export function domainOfPool(store: Store, pool: UserPool, domain: string | undefined): PoolDomain {
  const found = domainsOf(store).get([regionOfPool(pool), domain ?? ''])
  if (found?.poolId !== pool.id) throw invalidParameter('No such domain or user pool exists.')
  return found
}

/** Whether it is a whole domain with a certificate, and no prefix of Cognito's. */
export function isOwnDomain({ settings }: Pick<PoolDomain, 'settings'>): boolean {
  return settings.CustomDomainConfig !== undefined
}

/** @param domain as CreateUserPoolDomain names it; prefixes of two regions can be the same. */
export function domainsNamed(store: Store, domain: string): readonly PoolDomain[] {
  return domainsOf(store)
    .byIndex('domain', { equal: domain })
    .map(([, found]) => found)
}
