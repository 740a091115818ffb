/**
 * What stands in ID and access tokens. Source: Cognito Developer Guide, "Using the ID token", "Using the access token".
 */
import { createHash } from 'node:crypto'
import type { GroupClaims } from '#iam/identity-pool/groupClaims.ts'
import { userPoolIssuer } from '../../../tokens/userPoolTokens.ts'
import { revokesTokens, tokenSeconds } from '../pools/clientRules.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import type { Attributes } from '../users/attributes.ts'
import { identitiesIn } from '../users/identities.ts'
import type { PoolUser } from '../users/users.ts'

interface TokenSubject {
  readonly client: UserPoolClient
  readonly user: PoolUser
  /** What the client may read. */
  readonly attributes: Attributes
  readonly groups: GroupClaims
  readonly originJti: string
  /** Of the device that the person signed in from, where the pool tracks devices. */
  readonly deviceKey: string | undefined
  readonly eventId: string
  /** Seconds since 1970: of the sign-in, and of this token. */
  readonly authTime: number
  readonly issuedAt: number
  /** Granted at the OAuth endpoints; left out for a sign-in by the API. */
  readonly scopes?: readonly string[] | undefined
  readonly nonce?: string | undefined
}

/** @param accessToken that comes with it. */
export function idTokenClaims(subject: TokenSubject, jti: string, accessToken: string): object {
  const { client, user, groups, scopes, nonce } = subject
  return {
    ...commonClaims(subject, jti, tokenSeconds(client).id),
    ...attributeClaims(subject.attributes),
    ...(groups.roles && { 'cognito:roles': groups.roles }),
    ...(groups.preferredRole && { 'cognito:preferred_role': groups.preferredRole }),
    'cognito:username': user.username,
    ...(scopes && { at_hash: halfHash(accessToken) }),
    ...(nonce !== undefined && { nonce }),
    aud: client.id,
    token_use: 'id',
  }
}

export function accessTokenClaims(subject: TokenSubject, jti: string): object {
  return {
    ...commonClaims(subject, jti, tokenSeconds(subject.client).access),
    client_id: subject.client.id,
    token_use: 'access',
    scope: subject.scopes?.join(' ') ?? 'aws.cognito.signin.user.admin',
    ...(subject.scopes && { version: 2 }),
    username: subject.user.username,
    ...(subject.deviceKey !== undefined && { device_key: subject.deviceKey }),
  }
}

/** Of a token that a client got for itself: nobody has signed in. */
export function machineTokenClaims(
  client: UserPoolClient,
  { scopes, issuedAt, jti }: { readonly scopes: readonly string[]; readonly issuedAt: number; readonly jti: string },
): object {
  return {
    sub: client.id,
    token_use: 'access',
    scope: scopes.join(' '),
    auth_time: issuedAt,
    iss: userPoolIssuer(client.poolId),
    exp: issuedAt + tokenSeconds(client).access,
    iat: issuedAt,
    version: 2,
    jti,
    client_id: client.id,
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
    ...(revokesTokens(client) && { origin_jti: originJti }),
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
      if (name === 'identities') return [name, identityClaims(value)]
      return [name, name === 'address' ? { formatted: value } : value]
    }),
  )
}

/** All of their values are texts in a token, and keep their types in the attribute. */
function identityClaims(attribute: string): unknown {
  return identitiesIn(attribute).map((identity) =>
    Object.fromEntries(Object.entries(identity).map(([name, value]) => [name, value === null ? null : String(value)])),
  )
}

/** OpenID Connect Core 1.0, 3.1.3.6: the left half of the hash. */
function halfHash(token: string): string {
  return createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url')
}
