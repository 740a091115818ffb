import type { Passkeys } from '../../aws/configuration/configuration.ts'

/** Why passkeys of a pool cannot be made or used on a page. */
export type PasskeyHindrance =
  | { readonly kind: 'browser' }
  | {
      readonly kind: 'host'
      /** The host or domain that the pool's passkeys are of, and the page's. */
      readonly relyingPartyId: string
      readonly here: string
      /** The same page where they can be used; absent where this computer has no such address. */
      readonly there?: string
    }

/** What is asked of a window: its address, and what it lets pages do. */
export interface PasskeyPage {
  readonly isSecureContext: boolean
  readonly location: Pick<Location, 'hostname' | 'href'>
  readonly PublicKeyCredential?: unknown
}

/** Addresses that `localhost` leads to as well. */
const loopback = new Set(['127.0.0.1', '[::1]'])

/** Browsers take a passkey to its relying party and to hosts below it, on pages by https or of this computer. */
export function passkeyHindrance(
  { relyingPartyId }: Passkeys,
  page: PasskeyPage = globalThis,
): PasskeyHindrance | undefined {
  const { hostname: here, href } = page.location
  const fits = relyingPartyId === undefined || here === relyingPartyId || here.endsWith(`.${relyingPartyId}`)
  if (!fits) {
    const there = relyingPartyId === 'localhost' && loopback.has(here) ? atLocalhost(href) : undefined
    return { kind: 'host', relyingPartyId, here, ...(there !== undefined && { there }) }
  }
  return page.isSecureContext && typeof page.PublicKeyCredential === 'function' ? undefined : { kind: 'browser' }
}

function atLocalhost(href: string): string {
  const url = new URL(href)
  url.hostname = 'localhost'
  return url.href
}
