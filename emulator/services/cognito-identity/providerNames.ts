/** What a pool's providers are called: in `Logins`, in role mappings and in the maps of principal tags. */
import { arnSegments } from '#iam/document/language/arn.ts'
import { invalidParameter } from './errors.ts'
import type { IdentityPool } from './identityPools.ts'

/** Every name of every provider: one of OpenID Connect has its ARN and its address. */
export function providerNamesOf(pool: IdentityPool): readonly string[] {
  const { providers, openIdConnectProviders = [], developerProvider } = pool
  return [
    ...providers.map(({ providerName }) => providerName),
    ...outsideProvidersOf(pool),
    ...openIdConnectProviders,
    ...(developerProvider === undefined ? [] : [developerProvider]),
  ]
}

/** The names in `Logins` of providers that are neither user pools nor the account's own backend. */
export function outsideProvidersOf(pool: IdentityPool): readonly string[] {
  const { publicProviders = {}, openIdConnectProviders = [], samlProviders = [] } = pool
  return [...Object.keys(publicProviders), ...openIdConnectProviders.map(addressOf), ...samlProviders]
}

/** The address of a provider of OpenID Connect, without `https://`: the end of its ARN. */
function addressOf(arn: string): string {
  const resource = arnSegments(arn)?.[5] ?? ''
  return resource.slice(resource.indexOf('/') + 1)
}

/**
 * The name of one of the pool's providers.
 * @throws AwsError InvalidParameterException; AWS's words for it are not documented.
 */
export function requireProvider(name: string | undefined, pool: IdentityPool): string {
  if (name === undefined || !providerNamesOf(pool).includes(name)) {
    throw invalidParameter(`${name} is no identity provider of this identity pool.`)
  }
  return name
}
