/** For whom a passkey is made, and from which pages it is taken. Source: Web Authentication Level 3, "Validating origins". */
import type { Store } from '../../../state/store.ts'
import { hostOfPool } from '../pools/domains.ts'
import type { UserPool } from '../pools/userPools.ts'

/** What the pool names, or else its domain as it is reached here. Undefined where it has neither. */
export function relyingPartyId(store: Store, pool: UserPool): string | undefined {
  return pool.settings.WebAuthnConfiguration?.RelyingPartyId ?? hostOfPool(store, pool)
}

/** What the authenticator is asked for: to tell who holds it (a PIN, a finger), or only that somebody does. */
export function userVerification({ settings }: UserPool): 'required' | 'preferred' {
  const { FactorConfiguration, UserVerification } = settings.WebAuthnConfiguration ?? {}
  // It counts for two factors only with both.
  if (FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION') return 'required'
  return UserVerification ?? 'preferred'
}

/** As a URL's hostname has it: four numbers, or in brackets. */
const isAddress = /^\[|^[\d.]+$/

/**
 * Pages of the relying party's host and of those below it; without TLS only on this computer, by its name. Browsers
 * offer no passkeys on an IP address.
 */
export function isAllowedOrigin(origin: string, rpId: string): boolean {
  if (!URL.canParse(origin)) return false
  const { origin: plain, hostname, protocol } = new URL(origin)
  if (plain !== origin || isAddress.test(hostname)) return false
  if (hostname !== rpId && !hostname.endsWith(`.${rpId}`)) return false
  return protocol === 'https:' || (protocol === 'http:' && /(^|\.)localhost$/.test(hostname))
}
