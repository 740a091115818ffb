import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { invalidParameter, notAuthorized } from '../errors.ts'
import { isFlowEnabled, rotationGraceMilliseconds } from '../pools/clientRules.ts'
import { requireClientSecret, requireSecretHash } from '../pools/secretHash.ts'
import { reissueTokens } from '../tokens/issueTokens.ts'
import { findSignIn, type FoundSignIn, rotateToken } from '../tokens/refreshTokens.ts'
import type { PoolUser } from '../users/users.ts'
import { PoolUsers } from '../users/users.ts'
import { deviceOfFlow, deviceOfRefresh } from './refreshingDevice.ts'
import type { SignInPlace } from './signInStep.ts'

interface Refresh {
  readonly refreshToken: string
  readonly deviceKey: string | undefined
}

/** REFRESH_TOKEN_AUTH: new ID and access tokens. The refresh token stays the same. */
export function refreshByFlow(
  context: OperationContext,
  place: SignInPlace,
  { refreshToken, deviceKey, secretHash }: Refresh & { readonly secretHash: string | undefined },
): AuthenticationResultType {
  const { pool, client, keys } = place
  // Rotation takes the flow away: its answer has no place for another refresh token (API, "RefreshTokenRotationType").
  if (!isFlowEnabled(client, 'REFRESH_TOKEN_AUTH') || rotationGraceMilliseconds(client) !== undefined) {
    throw invalidParameter('REFRESH_TOKEN_AUTH flow not enabled for this client')
  }
  const found = requireSignIn(context, place, refreshToken)
  requireSecretHash(client, found.username, secretHash)
  const user = requireRefreshable(context, place, found)
  deviceOfFlow(context, pool, found, deviceKey)
  return reissueTokens(context, { client, user, keys }, originOf(found, found.signIn.deviceKey))
}

/** GetTokensFromRefreshToken: the same, with another refresh token where the client rotates them. */
export function refreshByOperation(
  context: OperationContext,
  place: SignInPlace,
  { refreshToken, deviceKey, clientSecret }: Refresh & { readonly clientSecret: string | undefined },
): AuthenticationResultType {
  const { pool, client, keys } = place
  const grace = rotationGraceMilliseconds(client)
  if (grace === undefined && !isFlowEnabled(client, 'REFRESH_TOKEN_AUTH')) {
    throw invalidParameter('REFRESH_TOKEN_AUTH flow not enabled for this client')
  }
  requireClientSecret(client, clientSecret)
  const found = requireSignIn(context, place, refreshToken)
  const user = requireRefreshable(context, place, found)
  return context.store.transaction(() => {
    const { metadata, key } = deviceOfRefresh(context, pool, found, deviceKey)
    const rotated =
      grace === undefined
        ? undefined
        : rotateToken(context, found, { token: refreshToken, usableUntil: context.clock() + grace })
    return {
      ...reissueTokens(context, { client, user, keys }, originOf(found, key)),
      ...(rotated !== undefined && { RefreshToken: rotated }),
      ...(metadata && { NewDeviceMetadata: metadata }),
    }
  })
}

function requireSignIn({ store }: OperationContext, { client }: SignInPlace, refreshToken: string): FoundSignIn {
  const found = findSignIn(store, refreshToken)
  if (found?.signIn.clientId !== client.id) throw invalidRefreshToken()
  return found
}

/** @returns whose sign-in it is. @throws NotAuthorizedException, RefreshTokenReuseException */
function requireRefreshable(
  { store, clock }: OperationContext,
  { pool }: SignInPlace,
  { signIn, usableUntil, username }: FoundSignIn,
): PoolUser {
  if (signIn.revoked) throw notAuthorized('Refresh Token has been revoked')
  if (clock() >= signIn.expiresAt) throw notAuthorized('Refresh Token has expired')
  if (usableUntil !== undefined && clock() >= usableUntil) {
    throw new AwsError('RefreshTokenReuseException', 'Refresh Token has been rotated and cannot be used again')
  }
  const user = new PoolUsers(store, pool).get(username)
  if (!user) throw invalidRefreshToken()
  if (!user.enabled) throw notAuthorized('User is disabled.')
  return user
}

function originOf({ originJti, signIn }: FoundSignIn, deviceKey: string | undefined) {
  return { originJti, authTime: signIn.authTime, deviceKey, scopes: signIn.scopes }
}

function invalidRefreshToken() {
  return notAuthorized('Invalid Refresh Token')
}
