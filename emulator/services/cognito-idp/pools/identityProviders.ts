/** Other providers whose people a pool takes in: social ones, OpenID Connect, SAML. */
import type { CreateIdentityProviderRequest } from '@aws-sdk/client-cognito-identity-provider'
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { invalidParameter } from '../errors.ts'
import type { UserPool } from './userPools.ts'

type Given = Pick<CreateIdentityProviderRequest, 'AttributeMapping' | 'IdpIdentifiers'>

/** The settings of a provider in the shapes and words of CreateIdentityProvider, with Cognito's defaults filled in. */
export interface IdentityProviderSettings extends Given {
  readonly ProviderType: NonNullable<CreateIdentityProviderRequest['ProviderType']>
  /** `client_secret` included: DescribeIdentityProvider answers it. */
  readonly ProviderDetails: Readonly<Record<string, string>>
}

export interface PoolIdentityProvider {
  readonly poolId: string
  readonly name: string
  readonly settings: IdentityProviderSettings
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly modifiedAt: number
}

export const identityProvidersOf = defineCollection<
  PoolIdentityProvider,
  readonly [poolId: string, name: string],
  'identifier'
>({
  name: 'cognito.identityProviders',
  key: ['user pool id', 'name'],
  indexes: {
    identifier: ({ settings }, [poolId]) => (settings.IdpIdentifiers ?? []).map((identifier) => [poolId, identifier]),
  },
})

/** @throws ResourceNotFoundException */
export function identityProvider(store: Store, pool: UserPool, name: string | undefined): PoolIdentityProvider {
  const provider = identityProvidersOf(store).get([pool.id, name ?? ''])
  if (!provider) throw new AwsError('ResourceNotFoundException', `Identity provider ${name} does not exist.`)
  return provider
}

/** The provider that a SAML identifier or the domain of an e-mail address leads to. */
export function identityProviderByIdentifier(
  store: Store,
  pool: UserPool,
  identifier: string,
): PoolIdentityProvider | undefined {
  return identityProvidersOf(store)
    .byIndex('identifier', { equal: [pool.id, identifier], limit: 1 })
    .map(([, provider]) => provider)[0]
}

/** Two providers of a pool cannot share an identifier. @throws InvalidParameterException */
export function requireFreeIdentifiers(
  store: Store,
  pool: UserPool,
  { name, identifiers = [] }: { readonly name: string; readonly identifiers: readonly string[] | undefined },
): void {
  for (const identifier of identifiers) {
    const holder = identityProviderByIdentifier(store, pool, identifier)
    if (holder && holder.name !== name)
      throw invalidParameter(`The identifier ${identifier} is used by another provider.`)
  }
}
