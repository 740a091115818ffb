/**
 * Who may read the emulator's own pages, among them everybody's mail: programs, addresses that a person typed, and pages
 * that this computer serves from elsewhere (Fetch Metadata Request Headers; Fetch Standard, "HTTP extensions").
 */
import type { HttpRequest } from '../wire/message.ts'

const local = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::([1-9]\d{0,4}))?$/

/** On every answer: nobody frames it, embeds it as another type, or runs what it quotes. */
export const ownPageHeaders = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/**
 * Objects are served from the emulator's own address, and whoever may upload can store a page that runs there. Its
 * requests carry no origin, as those of programs do, so that a browser's word on where they come from decides: `none`
 * is a typed address, and programs say nothing.
 */
export function mayReadOwnPages({ headers }: Pick<HttpRequest, 'headers'>): boolean {
  const { origin, 'sec-fetch-site': site = 'none' } = headers
  return origin === undefined ? site === 'none' : isLocalOrigin(origin, headers.host)
}

/** Whether this computer serves the page, and not the emulator itself under whichever of its names. */
export function isLocalOrigin(origin: string, host = ''): boolean {
  const match = local.exec(origin)
  return match !== null && (match[1] ?? '80') !== (/:(\d+)$/.exec(host)?.[1] ?? '80')
}
