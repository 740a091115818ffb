import { identityPoolConfiguration, identityPoolJwks } from '../services/cognito-identity/discovery.ts'
import { jwks, openIdConfiguration } from '../services/cognito-idp/discovery.ts'
import type { Store } from '../state/store.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'

const userPoolPath = /^\/([\w-]+_[0-9A-Za-z]+)\/\.well-known\/(jwks\.json|openid-configuration)$/
/** Identity pools have one address for all of them. */
const identityPoolPath = /^\/\.well-known\/(jwks_uri|openid-configuration)$/

/** Whether anyone may read this without saying who they are: what checks the tokens of pools. */
export function isWellKnown(request: HttpRequest): boolean {
  const { method, rawPath } = request
  return (method === 'GET' || method === 'HEAD') && (userPoolPath.test(rawPath) || identityPoolPath.test(rawPath))
}

/** The keys and OpenID descriptions of user pools and identity pools, as the Cognito endpoints serve them. */
export async function answerWellKnown(request: HttpRequest, store: Store): Promise<HttpResponse> {
  const shared = identityPoolPath.exec(request.rawPath)?.[1]
  if (shared === 'jwks_uri') return json(200, identityPoolJwks(store))
  if (shared !== undefined) return json(200, identityPoolConfiguration())
  const [, poolId = '', name] = userPoolPath.exec(request.rawPath) ?? []
  const document = name === 'jwks.json' ? await jwks(store, poolId) : openIdConfiguration(store, poolId)
  if (!document) return json(404, { code: 'ResourceNotFoundException', message: `User pool ${poolId} does not exist.` })
  return json(200, document)
}

function json(status: number, value: unknown): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=86400' },
    body: JSON.stringify(value),
  }
}
