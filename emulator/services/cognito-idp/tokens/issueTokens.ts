import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'
import { groupClaims } from '#iam/identity-pool/groupClaims.ts'
import { signToken } from '../../../tokens/signToken.ts'
import type { UserPoolKeys } from '../../../tokens/userPoolKeys.ts'
import type { OperationContext } from '../../operation.ts'
import { tokenSeconds } from '../pools/clientRules.ts'
import { poolGroupsOf } from '../pools/groups.ts'
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

/** The tokens of a new sign-in. Inside a transaction. */
export function issueTokens(context: OperationContext, request: TokenRequest): AuthenticationResultType {
  const { client, user } = request
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
    },
    now,
  )
  return { ...reissueTokens(context, request, { originJti, authTime }), RefreshToken: refreshToken }
}

/** New ID and access tokens of an earlier sign-in. Groups and attributes are read afresh. */
export function reissueTokens(
  context: OperationContext,
  { client, user, keys }: TokenRequest,
  { originJti, authTime }: { originJti: string; authTime: number },
): AuthenticationResultType {
  const { random, store } = context
  const groups = user.groups.flatMap((name) => poolGroupsOf(store).get([client.poolId, name]) ?? [])
  const subject = {
    client,
    user,
    attributes: readableAttributes(user, client),
    groups: groupClaims(groups),
    originJti,
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
