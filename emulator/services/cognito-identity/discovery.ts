/** What anyone may read to check an identity pool's tokens. On AWS all pools share one issuer and one key set. */
import type { Store } from '../../state/store.ts'
import { identityPoolIssuer, identityPoolKeysOf } from '../../tokens/identityPoolTokens.ts'
import { publicJwk } from '../../tokens/jwt.ts'
import { type Page, publicJson } from '../page.ts'

/** `jwks_uri`: the keys of all pools that have signed a token. RFC 7517. */
export function identityPoolJwks(store: Store) {
  const keys = identityPoolKeysOf(store)
    .entries()
    .map(([, key]) => key)
  return { keys: keys.map((key) => ({ kid: key.kid, alg: 'RS512', use: 'sig', ...publicJwk(key) })) }
}

/** `openid-configuration`; the addresses are AWS's, as the issuer is. */
export function identityPoolConfiguration() {
  return {
    issuer: identityPoolIssuer,
    jwks_uri: `${identityPoolIssuer}/.well-known/jwks_uri`,
    response_types_supported: ['code', 'token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS512'],
  }
}

/** Identity pools have one address for all of them. */
export const identityPoolPages: readonly Page[] = [
  { path: /^\/\.well-known\/jwks_uri$/, answer: (_groups, store) => publicJson(200, identityPoolJwks(store)) },
  { path: /^\/\.well-known\/openid-configuration$/, answer: () => publicJson(200, identityPoolConfiguration()) },
]
