import { jwks, openIdConfiguration } from '../services/cognito-idp/discovery.ts'
import type { Store } from '../state/store.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'

const path = /^\/([\w-]+_[0-9A-Za-z]+)\/\.well-known\/(jwks\.json|openid-configuration)$/

/** Whether anyone may read this without saying who they are: what checks a user pool's tokens. */
export function isWellKnown(request: HttpRequest): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && path.test(request.rawPath)
}

/** A user pool's keys and its OpenID description, as the Cognito endpoint serves them. */
export async function answerWellKnown(request: HttpRequest, store: Store): Promise<HttpResponse> {
  const [, poolId = '', name] = path.exec(request.rawPath) ?? []
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
