/** APIs that app clients ask access to: each offers custom scopes. */
import type { ResourceServerScopeType } from '@aws-sdk/client-cognito-identity-provider'
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { invalidParameter } from '../errors.ts'
import type { UserPool } from './userPools.ts'

/** In the shapes and words of CreateResourceServer. */
export interface PoolResourceServer {
  readonly poolId: string
  readonly identifier: string
  readonly settings: {
    readonly Name: string
    readonly Scopes?: readonly ResourceServerScopeType[]
  }
}

export const resourceServersOf = defineCollection<PoolResourceServer, readonly [poolId: string, identifier: string]>({
  name: 'cognito.resourceServers',
  key: ['user pool id', 'identifier'],
})

/** @throws ResourceNotFoundException */
export function resourceServer(store: Store, pool: UserPool, identifier: string | undefined): PoolResourceServer {
  const server = resourceServersOf(store).get([pool.id, identifier ?? ''])
  if (!server) throw new AwsError('ResourceNotFoundException', `Resource server ${identifier} does not exist.`)
  return server
}

/** All scopes that the pool's resource servers offer, as tokens and clients name them: `<identifier>/<scope>`. */
export function customScopesOf(store: Store, { id }: Pick<UserPool, 'id'>): readonly string[] {
  return resourceServersOf(store)
    .entries({ within: id })
    .flatMap(([, { identifier, settings }]) =>
      (settings.Scopes ?? []).map(({ ScopeName = '' }) => `${identifier}/${ScopeName}`),
    )
}

/** @throws InvalidParameterException for two scopes of one name. */
export function requireDistinctScopes(scopes: readonly ResourceServerScopeType[] = []): void {
  const names = scopes.map(({ ScopeName }) => ScopeName)
  if (new Set(names).size < names.length) throw invalidParameter('Scope names must be unique.')
}
