import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'
import { groupClaims } from '#iam/identity-pool/groupClaims.ts'
import { signToken } from '../../../tokens/jwt.ts'
import type { UserPoolKeys } from '../../../tokens/userPoolKeys.ts'
import type { OperationContext } from '../../operation.ts'
import { attributesInScope } from '../oauth/scopes.ts'
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

/** What the OAuth endpoints give tokens for. */
export interface OAuthGrant {
  readonly scopes: readonly string[]
  /** Seconds since 1970: when the person proved who they are. */
  readonly authTime: number
  readonly nonce?: string | undefined
}

/** The sign-in that tokens are of. */
interface Origin {
  readonly originJti: string
  readonly authTime: number
  readonly deviceKey?: string | undefined
  /** Left out for a sign-in by the API. */
  readonly scopes?: readonly string[] | undefined
  readonly nonce?: string | undefined
}

/**
 * The tokens of a new sign-in. Inside a transaction.
 * @param request.deviceKey of the device that the person signed in from, in a pool that tracks devices.
 * @param grant left out for a sign-in by the API.
 */
export function issueTokens(
  context: OperationContext,
  request: TokenRequest & { readonly deviceKey?: string | undefined },
  grant?: OAuthGrant,
): AuthenticationResultType {
  const { client, user, deviceKey } = request
  const now = context.clock()
  const originJti = context.random.uuid()
  const refreshToken = newRefreshToken(context.random)
  const authTime = grant?.authTime ?? Math.floor(now / 1000)
  keepSignIn(
    context.store,
    { poolId: client.poolId, username: user.username, originJti },
    {
      clientId: client.id,
      authTime,
      expiresAt: now + tokenSeconds(client).refresh * 1000,
      revoked: false,
      ...(grant && { scopes: grant.scopes }),
      refreshTokenHash: refreshTokenHash(refreshToken),
      ...(deviceKey !== undefined && { deviceKey }),
    },
    now,
  )
  const origin = { originJti, authTime, deviceKey, scopes: grant?.scopes, nonce: grant?.nonce }
  return { ...reissueTokens(context, request, origin), RefreshToken: refreshToken }
}

/**
 * New ID and access tokens of an earlier sign-in. Groups and attributes are read afresh. Without the scope `openid`
 * there is no ID token.
 */
export function reissueTokens(
  context: OperationContext,
  { client, user, keys }: TokenRequest,
  origin: Origin,
): AuthenticationResultType {
  const { random, store } = context
  const groups = user.groups.flatMap((name) => poolGroupsOf(store).get([client.poolId, name]) ?? [])
  const readable = readableAttributes(user, client)
  const subject = {
    client,
    user,
    attributes: origin.scopes ? attributesInScope(readable, origin.scopes) : readable,
    groups: groupClaims(groups),
    originJti: origin.originJti,
    authTime: origin.authTime,
    deviceKey: origin.deviceKey,
    scopes: origin.scopes,
    nonce: origin.nonce,
    eventId: random.uuid(),
    issuedAt: Math.floor(context.clock() / 1000),
  }
  const accessToken = signToken(keys.access, accessTokenClaims(subject, random.uuid()))
  return {
    AccessToken: accessToken,
    ...((origin.scopes?.includes('openid') ?? true) && {
      IdToken: signToken(keys.id, idTokenClaims(subject, random.uuid(), accessToken)),
    }),
    ExpiresIn: tokenSeconds(client).access,
    TokenType: 'Bearer',
  }
}
