/** What scopes open. Source: Cognito Developer Guide, "Scopes, M2M, and resource servers". */
import type { Store } from '../../../state/store.ts'
import { customScopesOf } from '../pools/resourceServers.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import type { UserPool } from '../pools/userPools.ts'

/** A pool's own; those of its resource servers come besides. */
const systemScopes: ReadonlySet<string> = new Set([
  'openid',
  'email',
  'phone',
  'profile',
  'aws.cognito.signin.user.admin',
])

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
}

/** These open attributes, and only together with `openid`. */
const attributeScopes = ['email', 'phone', 'profile']

/**
 * What of a user these scopes show: with `openid` alone, or with `profile`, everything; else what `email` and `phone`
 * say. Where somebody comes from is no secret in any.
 */
export function attributesInScope(
  attributes: Readonly<Record<string, string>>,
  scopes: readonly string[],
): Readonly<Record<string, string>> {
  if (scopes.includes('profile') || !scopes.some((scope) => attributeScopes.includes(scope))) {
    return attributes
  }
  const shown = new Set(['identities', ...scopes.flatMap((scope) => attributesOf[scope] ?? [])])
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => shown.has(name)))
}

/**
 * The scopes that a person's tokens get: those asked for, or without a word all of the client's.
 * @returns undefined where one of them is not the client's and the pool's.
 */
export function grantedScopes(
  store: Store,
  { pool, client }: { readonly pool: UserPool; readonly client: UserPoolClient },
  asked: string | undefined,
): readonly string[] | undefined {
  const custom = customScopesOf(store, pool)
  const isKnown = (scope: string) => systemScopes.has(scope) || custom.includes(scope)
  const allowed = (client.settings.AllowedOAuthScopes ?? []).filter(isKnown)
  const scopes = scopesIn(asked)
  const wanted = scopes.length > 0 ? scopes : allowed
  if (wanted.length === 0 || !wanted.every((scope) => allowed.includes(scope))) return undefined
  const needsOpenId = wanted.some((scope) => attributeScopes.includes(scope))
  return needsOpenId && !wanted.includes('openid') ? undefined : wanted
}

/** The same for a client that asks on its own behalf: resource servers' scopes alone. */
export function machineScopes(
  store: Store,
  { pool, client }: { readonly pool: UserPool; readonly client: UserPoolClient },
  asked: string | undefined,
): readonly string[] | undefined {
  const custom = customScopesOf(store, pool)
  const allowed = (client.settings.AllowedOAuthScopes ?? []).filter((scope) => custom.includes(scope))
  const scopes = scopesIn(asked)
  const wanted = scopes.length > 0 ? scopes : allowed
  return wanted.length > 0 && wanted.every((scope) => allowed.includes(scope)) ? wanted : undefined
}

function scopesIn(text = ''): readonly string[] {
  return [...new Set(text.split(' ').filter((scope) => scope !== ''))]
}
