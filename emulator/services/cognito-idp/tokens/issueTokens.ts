import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'
import { signToken } from '../../../tokens/signToken.ts'
import type { UserPoolKeys } from '../../../tokens/userPoolKeys.ts'
import type { OperationContext } from '../../operation.ts'
import { tokenSeconds } from '../pools/clientRules.ts'
import { groupClaims, poolGroupsOf } from '../pools/groups.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import { readableAttributes } from '../users/attributes.ts'
import type { PoolUser } from '../users/users.ts'
import { keepSignIn, newRefreshToken, refreshTokenHash } from './refreshTokens.ts'
import { accessTokenClaims, idTokenClaims } from './tokenClaims.ts'

interface TokenRequest {
  readonly client: UserPoolClient
  readonly user: PoolUser
  readonly keys: UserPoolKeys
}

/** The earlier sign-in that tokens are of. */
interface Origin {
  readonly originJti: string
  readonly authTime: number
  readonly deviceKey: string | undefined
}

/**
 * The tokens of a new sign-in. Inside a transaction.
 * @param request.deviceKey of the device that the person signed in from, in a pool that tracks devices.
 */
export function issueTokens(
  context: OperationContext,
  request: TokenRequest & { readonly deviceKey: string | undefined },
): AuthenticationResultType {
  const { client, user, deviceKey } = request
  const now = context.clock()
  const originJti = context.random.uuid()
  const refreshToken = newRefreshToken(context.random)
  const authTime = Math.floor(now / 1000)
  keepSignIn(
    context.store,
    { poolId: client.poolId, username: user.username, originJti },
    {
      clientId: client.id,
      authTime,
      expiresAt: now + tokenSeconds(client).refresh * 1000,
      revoked: false,
      refreshTokenHash: refreshTokenHash(refreshToken),
      ...(deviceKey !== undefined && { deviceKey }),
    },
    now,
  )
  return { ...reissueTokens(context, request, { originJti, authTime, deviceKey }), RefreshToken: refreshToken }
}

/** New ID and access tokens of an earlier sign-in. Groups and attributes are read afresh. */
export function reissueTokens(
  context: OperationContext,
  { client, user, keys }: TokenRequest,
  { originJti, authTime, deviceKey }: Origin,
): AuthenticationResultType {
  const { random, store } = context
  const groups = user.groups.flatMap((name) => poolGroupsOf(store).get([client.poolId, name]) ?? [])
  const subject = {
    client,
    user,
    attributes: readableAttributes(user, client),
    groups: groupClaims(groups),
    originJti,
    deviceKey,
    eventId: random.uuid(),
    authTime,
    issuedAt: Math.floor(context.clock() / 1000),
  }
  return {
    AccessToken: signToken(keys.access, accessTokenClaims(subject, random.uuid())),
    IdToken: signToken(keys.id, idTokenClaims(subject, random.uuid())),
    ExpiresIn: tokenSeconds(client).access,
    TokenType: 'Bearer',
  }
}
