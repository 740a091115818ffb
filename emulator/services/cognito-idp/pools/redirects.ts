/** Where sign-in pages may send people back to. Source: API Reference, "CreateUserPoolClient", `CallbackURLs`. */
import { invalidParameter } from '../errors.ts'
import type { UserPoolClientSettings } from './userPoolClients.ts'

/** @throws InvalidParameterException */
export function requireRedirects({
  CallbackURLs = [],
  LogoutURLs = [],
  DefaultRedirectURI,
}: UserPoolClientSettings): void {
  for (const address of [...CallbackURLs, ...LogoutURLs]) {
    if (address.includes('#')) throw invalidParameter(`${address} should not contain fragment.`)
    if (!isRedirect(address)) throw invalidParameter(`cannot use the HTTP protocol: ${address}`)
  }
  if (DefaultRedirectURI !== undefined && !CallbackURLs.includes(DefaultRedirectURI)) {
    throw invalidParameter(`${DefaultRedirectURI} is not in the list of callback URLs.`)
  }
}

/** `https`, plain `http` for this computer alone, and every scheme that an app can have registered for itself. */
export function isRedirect(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  if (protocol === 'http:') return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  // A page would run what these hold.
  return !['javascript:', 'data:', 'vbscript:', 'blob:', 'file:'].includes(protocol)
}
