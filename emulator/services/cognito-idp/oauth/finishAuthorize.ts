import type { HttpResponse } from '../../../wire/message.ts'
import { issueTokens } from '../tokens/issueTokens.ts'
import { poolKeys } from '../tokens/poolKeys.ts'
import type { PoolUser } from '../users/users.ts'
import { issueAuthorizationCode } from './authorizationCodes.ts'
import type { AuthorizeRequest } from './authorizeRequest.ts'
import type { OAuthVisit } from './oauthVisit.ts'
import { redirect, withParameters } from './redirects.ts'

/** Sends a signed-in person back to the app: with a code, or with tokens behind the `#`. */
export async function finishAuthorize(
  { context, pool }: OAuthVisit,
  asked: AuthorizeRequest,
  { user, authTime, headers }: { user: PoolUser; authTime: number; headers?: Record<string, string> },
): Promise<HttpResponse> {
  const { client, redirectUri, rawState, scopes, nonce, codeChallenge } = asked
  const grant = { scopes, authTime, nonce }
  if (asked.responseType === 'code') {
    const { username, sub } = user
    const code = issueAuthorizationCode(context, {
      ...grant,
      poolId: pool.id,
      clientId: client.id,
      redirectUri,
      codeChallenge,
      username,
      sub,
    })
    return redirect(withParameters(redirectUri, { code }, { rawState, inFragment: false }), headers)
  }
  const keys = await poolKeys(context.store, pool.id)
  const {
    IdToken,
    AccessToken = '',
    ExpiresIn,
  } = context.store.transaction(() => issueTokens(context, { client, user, keys }, grant))
  const tokens = {
    ...(IdToken !== undefined && { id_token: IdToken }),
    access_token: AccessToken,
    expires_in: String(ExpiresIn),
    token_type: 'Bearer',
  }
  return redirect(withParameters(redirectUri, tokens, { rawState, inFragment: true }), headers)
}
