import { readJwt } from '../../../tokens/jwt.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { HttpResponse } from '../../../wire/message.ts'
import { readableAttributes } from '../users/attributes.ts'
import { signedInUser } from '../users/signedInUser.ts'
import { privateJson } from './oauthError.ts'
import type { Endpoint } from './oauthVisit.ts'
import { attributesInScope } from './scopes.ts'

/** `GET` and `POST /oauth2/userInfo`: what the token's scopes show of its person. All values are texts, flags too. */
export const userInfo: Endpoint = ({ context, pool, request }) => {
  const token = bearerToken(request.headers.authorization)
  if (token === undefined) return refuse(400, 'invalid_request', 'Bad OAuth2 request at UserInfo Endpoint')
  try {
    const signedIn = signedInUser(context, token, 'openid')
    if (signedIn.pool.id !== pool.id) return invalidToken()
    const { user, client } = signedIn
    const scopes = String(readJwt(token)?.claims.scope).split(' ')
    const attributes = attributesInScope(readableAttributes(user, client), scopes)
    return privateJson(200, { sub: user.sub, ...attributes, username: user.username })
  } catch (problem) {
    if (problem instanceof AwsError) return invalidToken()
    throw problem
  }
}

function invalidToken(): HttpResponse {
  const sentence = 'Access token is expired, disabled, or deleted, or the user has globally signed out.'
  return refuse(401, 'invalid_token', sentence)
}

/** Source: Cognito Developer Guide, "The userInfo endpoint"; the header has no scheme in front, unlike RFC 6750's. */
function refuse(status: number, error: string, description: string): HttpResponse {
  const header = `error="${error}", error_description="${description}"`
  return privateJson(status, { error, error_description: description }, { 'www-authenticate': header })
}

/** RFC 6750, 2.1. */
function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1]
}
