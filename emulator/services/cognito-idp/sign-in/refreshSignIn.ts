import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'
import type { OperationContext } from '../../operation.ts'
import { invalidParameter, notAuthorized } from '../errors.ts'
import { isFlowEnabled } from '../pools/clientRules.ts'
import { requireClientSecret, requireSecretHash } from '../pools/secretHash.ts'
import { reissueTokens } from '../tokens/issueTokens.ts'
import { findSignIn } from '../tokens/refreshTokens.ts'
import { PoolUsers } from '../users/users.ts'
import type { SignInPlace } from './signInStep.ts'

/** How the client proves its secret, if it has one: InitiateAuth takes a hash, GetTokensFromRefreshToken the secret. */
type ClientProof = { readonly secretHash: string | undefined } | { readonly clientSecret: string | undefined }

/** New ID and access tokens for a refresh token. The refresh token stays the same. */
export function refreshSignIn(
  context: OperationContext,
  { pool, client, keys }: SignInPlace,
  refreshToken: string,
  proof: ClientProof,
): AuthenticationResultType {
  if (!isFlowEnabled(client, 'REFRESH_TOKEN_AUTH')) {
    throw invalidParameter('REFRESH_TOKEN_AUTH flow not enabled for this client')
  }
  if ('clientSecret' in proof) requireClientSecret(client, proof.clientSecret)
  const found = findSignIn(context.store, refreshToken)
  if (!found || found.signIn.clientId !== client.id) throw notAuthorized('Invalid Refresh Token')
  if ('secretHash' in proof) requireSecretHash(client, found.username, proof.secretHash)
  if (found.signIn.revoked) throw notAuthorized('Refresh Token has been revoked')
  if (context.clock() >= found.signIn.expiresAt) throw notAuthorized('Refresh Token has expired')
  const user = new PoolUsers(context.store, pool).get(found.username)
  if (!user) throw notAuthorized('Invalid Refresh Token')
  if (!user.enabled) throw notAuthorized('User is disabled.')
  const { authTime, scopes } = found.signIn
  return reissueTokens(context, { client, user, keys }, { originJti: found.originJti, authTime, scopes })
}
