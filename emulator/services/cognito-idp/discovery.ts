/** What anyone may read of a pool, to check its tokens: served under `/<pool id>/.well-known/`. */
import type { Store } from '../../state/store.ts'
import { publicJwk } from '../../tokens/userPoolKeys.ts'
import { userPoolIssuer } from '../../tokens/userPoolTokens.ts'
import { type Page, publicJson } from '../page.ts'
import { userPoolsOf } from './pools/userPools.ts'
import { poolKeys } from './tokens/poolKeys.ts'

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
 * `openid-configuration`, or undefined when there is no such pool. The addresses are AWS's, as the issuer is. The OAuth
 * endpoints are left out, as for a pool without a domain.
 */
export function openIdConfiguration(store: Store, poolId: string): Readonly<Record<string, unknown>> | undefined {
  if (!userPoolsOf(store).get(poolId)) return undefined
  const issuer = userPoolIssuer(poolId)
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  }
}

/** Under `/<pool id>/.well-known/`, as the user pool endpoint serves them. */
export const userPoolPages: readonly Page[] = [
  {
    path: /^\/([\w-]+_[0-9A-Za-z]+)\/\.well-known\/(jwks\.json|openid-configuration)$/,
    async answer([poolId = '', name], store) {
      const document = name === 'jwks.json' ? await jwks(store, poolId) : openIdConfiguration(store, poolId)
      if (document) return publicJson(200, document)
      return publicJson(404, { code: 'ResourceNotFoundException', message: `User pool ${poolId} does not exist.` })
    },
  },
  {
    // A pool's domain stands for its sign-in pages. None has one yet.
    host: /^.+\.auth\.localhost$/,
    path: /^/,
    answer: () => publicJson(404, { code: 'ResourceNotFoundException', message: 'No user pool has this domain.' }),
  },
]
