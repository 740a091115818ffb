/**
 * What stands in ID and access tokens. Source: Cognito Developer Guide, "Using the ID token", "Using the access token".
 */
import type { GroupClaims } from '#iam/identity-pool/groupClaims.ts'
import { userPoolIssuer } from '../../../tokens/userPoolTokens.ts'
import { tokenSeconds } from '../pools/clientRules.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import type { Attributes } from '../users/attributes.ts'
import type { PoolUser } from '../users/users.ts'

interface TokenSubject {
  readonly client: UserPoolClient
  readonly user: PoolUser
  /** What the client may read. */
  readonly attributes: Attributes
  readonly groups: GroupClaims
  readonly originJti: string
  readonly eventId: string
  /** Seconds since 1970: of the sign-in, and of this token. */
  readonly authTime: number
  readonly issuedAt: number
}

export function idTokenClaims(subject: TokenSubject, jti: string): object {
  const { client, user, groups } = subject
  return {
    ...commonClaims(subject, jti, tokenSeconds(client).id),
    ...attributeClaims(subject.attributes),
    ...(groups.roles && { 'cognito:roles': groups.roles }),
    ...(groups.preferredRole && { 'cognito:preferred_role': groups.preferredRole }),
    'cognito:username': user.username,
    aud: client.id,
    token_use: 'id',
  }
}

export function accessTokenClaims(subject: TokenSubject, jti: string): object {
  return {
    ...commonClaims(subject, jti, tokenSeconds(subject.client).access),
    client_id: subject.client.id,
    token_use: 'access',
    scope: 'aws.cognito.signin.user.admin',
    username: subject.user.username,
  }
}

function commonClaims(
  { client, user, groups, originJti, eventId, authTime, issuedAt }: TokenSubject,
  jti: string,
  validity: number,
) {
  return {
    sub: user.sub,
    ...(groups.groups && { 'cognito:groups': groups.groups }),
    iss: userPoolIssuer(client.poolId),
    origin_jti: originJti,
    event_id: eventId,
    auth_time: authTime,
    exp: issuedAt + validity,
    iat: issuedAt,
    jti,
  }
}

/** Attributes are text, except that OpenID Connect wants two of them as booleans and the address as an object. */
function attributeClaims(attributes: Attributes): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      if (name === 'email_verified' || name === 'phone_number_verified') return [name, value === 'true']
      return [name, name === 'address' ? { formatted: value } : value]
    }),
  )
}
