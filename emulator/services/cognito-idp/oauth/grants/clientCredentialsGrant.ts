import { signToken } from '../../../../tokens/jwt.ts'
import { poolKeys } from '../../../../tokens/userPoolKeys.ts'
import { tokenSeconds } from '../../pools/clientRules.ts'
import type { UserPoolClient } from '../../pools/userPoolClients.ts'
import { machineTokenClaims } from '../../tokens/tokenClaims.ts'
import { OAuthError } from '../oauthError.ts'
import { type OAuthVisit, valueOf } from '../oauthVisit.ts'
import { machineScopes } from '../scopes.ts'
import type { TokenAnswer } from './tokenAnswer.ts'

/** An access token for the client itself: no person, and so neither ID token nor refresh token. */
export async function clientCredentialsGrant(
  { context, pool, form }: OAuthVisit,
  client: UserPoolClient,
): Promise<TokenAnswer> {
  const isAllowed = client.settings.AllowedOAuthFlows?.includes('client_credentials')
  if (client.secret === undefined || !isAllowed) throw new OAuthError('unauthorized_client')
  const scopes = machineScopes(context.store, { pool, client }, valueOf(form, 'scope'))
  if (!scopes) throw new OAuthError('invalid_scope')
  const { access } = await poolKeys(context.store, pool.id)
  const issuedAt = Math.floor(context.clock() / 1000)
  return {
    access_token: signToken(access, machineTokenClaims(client, { scopes, issuedAt, jti: context.random.uuid() })),
    expires_in: tokenSeconds(client).access,
    token_type: 'Bearer',
  }
}
