/** App clients of user pools. */
import type { CreateUserPoolClientRequest } from '@aws-sdk/client-cognito-identity-provider'
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { clientOfEarlierFolder, type EarlierUserPoolClient } from './earlierPool.ts'
import { type UserPool, userPool } from './userPools.ts'

type Given = Pick<
  CreateUserPoolClientRequest,
  | 'AccessTokenValidity'
  | 'IdTokenValidity'
  | 'TokenValidityUnits'
  | 'ReadAttributes'
  | 'WriteAttributes'
  | 'SupportedIdentityProviders'
  | 'CallbackURLs'
  | 'LogoutURLs'
  | 'DefaultRedirectURI'
  | 'AllowedOAuthFlows'
  | 'AllowedOAuthScopes'
  | 'AnalyticsConfiguration'
  | 'PreventUserExistenceErrors'
  | 'EnablePropagateAdditionalUserContextData'
  | 'RefreshTokenRotation'
>

type Always = Pick<
  CreateUserPoolClientRequest,
  | 'ExplicitAuthFlows'
  | 'RefreshTokenValidity'
  | 'AuthSessionValidity'
  | 'EnableTokenRevocation'
  | 'AllowedOAuthFlowsUserPoolClient'
>

/**
 * The settings of an app client in the shapes and words of CreateUserPoolClient, with Cognito's defaults filled in.
 * `clientRules.ts` reads them.
 */
export interface UserPoolClientSettings
  extends Given, Required<{ [Member in keyof Always]: NonNullable<Always[Member]> }> {
  readonly ClientName: string
}

export interface ClientSecret {
  readonly value: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

export interface UserPoolClient {
  readonly id: string
  readonly poolId: string
  /** Public clients (browsers) have none. */
  readonly secret?: string
  /** Milliseconds since 1970, where the secret did not come with the client. */
  readonly secretMadeAt?: number
  /** Counts as well (`clientSecrets.ts`). */
  readonly laterSecret?: ClientSecret
  readonly settings: UserPoolClientSettings
  /** Milliseconds since 1970; unknown for clients of folders that did not keep it. */
  readonly createdAt?: number
  readonly modifiedAt?: number
}

export const userPoolClientsOf = defineCollection<UserPoolClient, string, 'pool'>({
  name: 'cognito.clients',
  version: 2,
  indexes: { pool: ({ poolId }) => [poolId] },
  migrate: ({ key: [id = ''], value }) => [id, clientOfEarlierFolder(value as EarlierUserPoolClient)],
})

/** An app client and the pool that it belongs to. @throws ResourceNotFoundException */
export function clientAndPool(store: Store, clientId: string | undefined): { client: UserPoolClient; pool: UserPool } {
  const client = userPoolClientsOf(store).get(clientId ?? '')
  if (!client) throw clientNotFound(clientId)
  return { client, pool: userPool(store, client.poolId) }
}

/** A client of this very pool, as the operations for administrators name it. @throws ResourceNotFoundException */
export function clientOfPool(store: Store, pool: UserPool, clientId: string | undefined): UserPoolClient {
  const client = userPoolClientsOf(store).get(clientId ?? '')
  if (client?.poolId !== pool.id) throw clientNotFound(clientId)
  return client
}

function clientNotFound(clientId: string | undefined): AwsError {
  return new AwsError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`)
}
