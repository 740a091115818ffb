import { readJwt } from '../../../tokens/jwt.ts'
import { findSignIn, revokeSignIn } from '../tokens/refreshTokens.ts'
import { clientOfRequest } from './clientOfRequest.ts'
import { OAuthError, privateJson } from './oauthError.ts'
import { type Endpoint, hasRepeated, valueOf } from './oauthVisit.ts'

/** `POST /oauth2/revoke` (RFC 7009): ends the sign-in of a refresh token. A token that nobody knows is as good as ended. */
export const revoke: Endpoint = (visit) => {
  const { form, context } = visit
  try {
    const token = valueOf(form, 'token')
    if (token === undefined || hasRepeated(form)) throw new OAuthError('invalid_request')
    const client = clientOfRequest(visit)
    if (readJwt(token)) throw new OAuthError('unsupported_token_type')
    const found = findSignIn(context.store, token)
    if (found && found.signIn.clientId !== client.id) throw new OAuthError('unauthorized_client')
    if (found) context.store.transaction(() => revokeSignIn(context.store, found))
    return { status: 200, headers: { 'cache-control': 'no-store' } }
  } catch (problem) {
    if (!(problem instanceof OAuthError)) throw problem
    // Unlike the token endpoint, this one answers 401 where it does not know the client.
    return privateJson(problem.code === 'invalid_client' ? 401 : problem.status, { error: problem.code })
  }
}
