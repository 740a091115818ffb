import { createHmac } from 'node:crypto'
import { equalBytes } from '../../../crypto/equalBytes.ts'
import { notAuthorized } from '../errors.ts'
import { isSecretOf, secretsOf } from './clientSecrets.ts'
import type { UserPoolClient } from './userPoolClients.ts'

/**
 * A client with a secret must prove it with each call: base64(HMAC-SHA256(secret, username + client id)).
 * Source: Cognito Developer Guide, "Computing secret hash values".
 */
export function requireSecretHash(client: UserPoolClient, username: string, secretHash: string | undefined): void {
  if (client.secret === undefined) return
  if (secretHash === undefined) {
    throw notAuthorized(`Client ${client.id} is configured with secret but secret was not received`)
  }
  const given = Buffer.from(secretHash, 'base64')
  const isProven = secretsOf(client).some(({ value }) => equalBytes(hashWith(value, client, username), given))
  if (!isProven) throw unverifiedSecret(client)
}

/** GetTokensFromRefreshToken takes the secret itself instead of a hash. */
export function requireClientSecret(client: UserPoolClient, secret: string | undefined): void {
  if (client.secret === undefined) return
  if (secret === undefined) {
    throw notAuthorized(`Client ${client.id} is configured with secret but secret was not received`)
  }
  if (!isSecretOf(client, secret)) throw unverifiedSecret(client)
}

function hashWith(secret: string, { id }: UserPoolClient, username: string): Buffer {
  return createHmac('sha256', secret)
    .update(username + id)
    .digest()
}

function unverifiedSecret(client: UserPoolClient) {
  return notAuthorized(`Unable to verify secret hash for client ${client.id}`)
}
