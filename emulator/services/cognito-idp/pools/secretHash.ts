import { createHmac } from 'node:crypto'
import { equalBytes } from '../../../crypto/equalBytes.ts'
import { notAuthorized } from '../errors.ts'
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
  const expected = createHmac('sha256', client.secret)
    .update(username + client.id)
    .digest()
  if (!equalBytes(expected, Buffer.from(secretHash, 'base64'))) throw unverifiedSecret(client)
}

/** GetTokensFromRefreshToken takes the secret itself instead of a hash. */
export function requireClientSecret(client: UserPoolClient, secret: string | undefined): void {
  if (client.secret === undefined) return
  if (secret === undefined) {
    throw notAuthorized(`Client ${client.id} is configured with secret but secret was not received`)
  }
  if (!equalBytes(client.secret, secret)) throw unverifiedSecret(client)
}

function unverifiedSecret(client: UserPoolClient) {
  return notAuthorized(`Unable to verify secret hash for client ${client.id}`)
}
