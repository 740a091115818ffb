import { poolKeys } from '../../../tokens/userPoolKeys.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { HttpResponse } from '../../../wire/message.ts'
import { issueTokens } from '../tokens/issueTokens.ts'
import { tokensAsTriggered } from '../triggers/tokenTrigger.ts'
import type { PoolUser } from '../users/users.ts'
import { issueAuthorizationCode } from './authorizationCodes.ts'
import { type AuthorizeRequest, errorLocation } from './authorizeRequest.ts'
import { tokenAnswer } from './grants/tokenAnswer.ts'
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
  const issued = context.store.transaction(() => issueTokens(context, { client, user, keys }, grant))
  try {
    const { AuthenticationResult } = await tokensAsTriggered(
      context,
      { pool, client, keys },
      { AuthenticationResult: issued },
      { source: 'HostedAuth' },
    )
    const { id_token, access_token, expires_in, token_type } = tokenAnswer(AuthenticationResult)
    const tokens = {
      ...(id_token !== undefined && { id_token }),
      access_token,
      expires_in: String(expires_in),
      token_type,
    }
    return redirect(withParameters(redirectUri, tokens, { rawState, inFragment: true }), headers)
  } catch (problem) {
    if (problem instanceof AwsError) return redirect(errorLocation(asked, 'invalid_request', problem.message))
    throw problem
  }
}
