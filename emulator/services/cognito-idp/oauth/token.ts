import type { UserPoolClient } from '../pools/userPoolClients.ts'
import { clientOfRequest } from './clientOfRequest.ts'
import { authorizationCodeGrant } from './grants/authorizationCodeGrant.ts'
import { clientCredentialsGrant } from './grants/clientCredentialsGrant.ts'
import { refreshTokenGrant } from './grants/refreshTokenGrant.ts'
import type { TokenAnswer } from './grants/tokenAnswer.ts'
import { OAuthError, privateJson } from './oauthError.ts'
import { type Endpoint, hasRepeated, type OAuthVisit } from './oauthVisit.ts'

/** @throws OAuthError */
type Grant = (visit: OAuthVisit, client: UserPoolClient) => Promise<TokenAnswer>

/** By `grant_type`. */
const grants: ReadonlyMap<string, Grant> = new Map([
  ['authorization_code', authorizationCodeGrant],
  ['client_credentials', clientCredentialsGrant],
  ['refresh_token', refreshTokenGrant],
])

/** `POST /oauth2/token`. Source: Cognito Developer Guide, "The token issuer endpoint". */
export const token: Endpoint = async (visit) => {
  try {
    if (hasRepeated(visit.form)) throw new OAuthError('invalid_request')
    const type = visit.form.get('grant_type')
    if (!type) throw new OAuthError('invalid_request')
    const grant = grants.get(type)
    if (!grant) throw new OAuthError('unsupported_grant_type')
    return privateJson(200, await grant(visit, clientOfRequest(visit)))
  } catch (problem) {
    if (problem instanceof OAuthError) return privateJson(problem.status, { error: problem.code })
    throw problem
  }
}
