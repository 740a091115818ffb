import { createHash } from 'node:crypto'
import { equalBytes } from '../../../../crypto/equalBytes.ts'
import { readJwt } from '../../../../tokens/jwt.ts'
import { poolKeys } from '../../../../tokens/userPoolKeys.ts'
import type { UserPoolClient } from '../../pools/userPoolClients.ts'
import { issueTokens } from '../../tokens/issueTokens.ts'
import { revokeSignInOf } from '../../tokens/refreshTokens.ts'
import { PoolUsers } from '../../users/users.ts'
import { type IssuedCode, issuedCode, spendCode } from '../authorizationCodes.ts'
import { OAuthError } from '../oauthError.ts'
import { type OAuthVisit, valueOf } from '../oauthVisit.ts'
import type { TokenAnswer } from './tokenAnswer.ts'
import { triggeredAnswer } from './triggeredAnswer.ts'

/**
 * Exchanges a code, once. A code that comes again was read by somebody on its way: what was given for it ends (RFC 6749,
 * 4.1.2).
 */
export async function authorizationCodeGrant(
  { context, pool, form }: OAuthVisit,
  client: UserPoolClient,
): Promise<TokenAnswer> {
  if (!client.settings.AllowedOAuthFlows?.includes('code')) throw new OAuthError('unauthorized_client')
  const code = valueOf(form, 'code')
  const redirectUri = valueOf(form, 'redirect_uri')
  if (code === undefined || redirectUri === undefined) throw new OAuthError('invalid_request')
  const keys = await poolKeys(context.store, pool.id)
  // From here to the end nothing else runs: two exchanges at the same time are one after the other.
  const issued = issuedCode(context, code)
  if (issued?.clientId !== client.id) throw new OAuthError('invalid_grant')
  if (issued.originJti !== undefined) {
    revokeSignInOf(context.store, [pool.id, issued.username, issued.originJti])
    throw new OAuthError('invalid_grant')
  }
  if (issued.redirectUri !== redirectUri || !isProof(issued, valueOf(form, 'code_verifier'))) {
    throw new OAuthError('invalid_grant')
  }
  const user = new PoolUsers(context.store, pool).get(issued.username)
  if (user?.sub !== issued.sub || !user.enabled) throw new OAuthError('invalid_grant')
  const result = context.store.transaction(() => {
    const tokens = issueTokens(context, { client, user, keys }, issued)
    spendCode(context, code, issued, String(readJwt(tokens.AccessToken ?? '')?.claims.origin_jti))
    return tokens
  })
  return triggeredAnswer(context, { pool, client, keys }, result, 'HostedAuth')
}

/** PKCE (RFC 7636, 4.6). A verifier for a code that was asked for without one is no proof either (RFC 9700, 2.1.1). */
function isProof({ codeChallenge }: IssuedCode, verifier: string | undefined): boolean {
  if (codeChallenge === undefined || verifier === undefined) return codeChallenge === verifier
  if (!/^[\w.~-]{43,128}$/.test(verifier)) return false
  return equalBytes(codeChallenge, createHash('sha256').update(verifier).digest('base64url'))
}
