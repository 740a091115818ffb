/** What anyone may read of a pool, to check its tokens: served under `/<pool id>/.well-known/`. */
import type { Store } from '../../state/store.ts'
import { publicJwk } from '../../tokens/jwt.ts'
import { poolKeys } from '../../tokens/userPoolKeys.ts'
import { userPoolIssuer } from '../../tokens/userPoolTokens.ts'
import type { HttpRequest } from '../../wire/message.ts'
import { type Page, publicJson } from '../page.ts'
import { domainPages } from './oauth/domainPages.ts'
import { hostOfPool } from './pools/domains.ts'
import { userPoolsOf } from './pools/userPools.ts'

interface JsonWebKeySet {
  readonly keys: readonly { kid: string; alg: 'RS256'; use: 'sig'; kty: string; n: string; e: string }[]
}

/** `jwks.json`, or undefined when there is no such pool. RFC 7517. */
export async function jwks(store: Store, poolId: string): Promise<JsonWebKeySet | undefined> {
  if (!userPoolsOf(store).get(poolId)) return undefined
  const { id, access } = await poolKeys(store, poolId)
  return { keys: [id, access].map((key) => ({ kid: key.kid, alg: 'RS256', use: 'sig', ...publicJwk(key) })) }
}

/**
 * `openid-configuration`, or undefined when there is no such pool. The issuer is AWS's, as in the tokens; the addresses are
 * those of the emulator that was asked. A pool without a domain has no OAuth endpoints.
 */
export function openIdConfiguration(
  store: Store,
  poolId: string,
  { headers, isSecure }: Pick<HttpRequest, 'headers' | 'isSecure'>,
): Readonly<Record<string, unknown>> | undefined {
  const pool = userPoolsOf(store).get(poolId)
  if (!pool) return undefined
  const scheme = isSecure ? 'https' : 'http'
  const { host = '' } = headers
  const domainHost = hostOfPool(store, pool)
  return {
    issuer: userPoolIssuer(poolId),
    jwks_uri: `${scheme}://${host}/${poolId}/.well-known/jwks.json`,
    ...(domainHost !== undefined && oauthEndpoints(`${scheme}://${domainHost}${/:\d+$/.exec(host)?.[0] ?? ''}`)),
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  }
}

function oauthEndpoints(base: string): Readonly<Record<string, string>> {
  return {
    authorization_endpoint: `${base}/oauth2/authorize`,
    token_endpoint: `${base}/oauth2/token`,
    userinfo_endpoint: `${base}/oauth2/userInfo`,
    revocation_endpoint: `${base}/oauth2/revoke`,
    end_session_endpoint: `${base}/logout`,
  }
}

/** Under `/<pool id>/.well-known/`, as the user pool endpoint serves them. */
export const userPoolPages: readonly Page[] = [
  {
    path: /^\/([\w-]+_[0-9A-Za-z]+)\/\.well-known\/(jwks\.json|openid-configuration)$/,
    async answer([poolId = '', name], store, { request }) {
      const document = name === 'jwks.json' ? await jwks(store, poolId) : openIdConfiguration(store, poolId, request)
      if (document) return publicJson(200, document)
      return publicJson(404, { code: 'ResourceNotFoundException', message: `User pool ${poolId} does not exist.` })
    },
  },
  ...domainPages,
]
