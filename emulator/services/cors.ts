/** Which pages may call a service from a browser (Fetch Standard, "CORS protocol"). */
import type { Store } from '../state/store.ts'
import type { HttpRequest } from '../wire/message.ts'

/** What a browser asks before it sends a request, or with it. */
export interface CorsQuestion {
  readonly request: Pick<HttpRequest, 'rawPath' | 'headers'>
  readonly origin: string
  /** The method of the request itself, also in its preflight. */
  readonly method: string
  /** Header names that a preflight asks for; empty for the request itself. */
  readonly headers: readonly string[]
}

export interface CorsSettings {
  readonly store: Store
  /** Lets pages call what has no rules of its own that could allow it, which AWS does not. */
  readonly forBucketList: boolean
  /** Origins of pages that may call besides those of this computer; `*` stands for every one. */
  readonly origins: readonly string[]
  /** As on AWS, whatever else is set: see docs/strict.md. */
  readonly isStrict: boolean
}

/** Headers that let the page read the answer, or why it may not, in the words of the service. */
export type CorsVerdict =
  | { readonly headers: Readonly<Record<string, string>> }
  | { readonly refused: string; readonly resource: 'BUCKET' | 'OBJECT' | 'SERVICE' }

/** `open to pages`: AWS lets every page call it. The emulator lets those that `openToPages` names. */
export type CorsRules = 'open to pages' | ((question: CorsQuestion, settings: CorsSettings) => CorsVerdict)

const exposed = 'x-amzn-RequestId, x-amzn-ErrorType, x-amzn-ErrorMessage, x-amz-request-id, Date'

/** For what is public wherever it is served, such as the keys that tokens are verified with. */
export const everyOrigin = { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed } as const

const onThisComputer = /^https?:\/\/(127\.0\.0\.1|\[::1\]|([a-z0-9-]+\.)*localhost)(:\d{1,5})?$/

/**
 * What AWS lets every page call, the emulator lets pages of this computer call: its people's passwords are printed in
 * public, so that any other page could sign in as one of them.
 */
export function openToPages({ origin }: CorsQuestion, { origins }: CorsSettings): CorsVerdict {
  if (origins.includes('*')) return { headers: everyOrigin }
  if (onThisComputer.test(origin) || origins.includes(origin)) {
    return {
      headers: { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed, vary: 'Origin' },
    }
  }
  return {
    refused: 'Only pages on this computer may ask; --cors-origin names others to the emulator.',
    resource: 'SERVICE',
  }
}
