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
}

/** Headers that let the page read the answer, or why it may not, in the words of the service. */
export type CorsVerdict =
  | { readonly headers: Readonly<Record<string, string>> }
  | { readonly refused: string; readonly resource: 'BUCKET' | 'OBJECT' | 'SERVICE' }

/** `every origin`: AWS lets every page call it. */
export type CorsRules = 'every origin' | ((question: CorsQuestion, settings: CorsSettings) => CorsVerdict)

const exposed = 'x-amzn-RequestId, x-amzn-ErrorType, x-amzn-ErrorMessage, x-amz-request-id, Date'

export const everyOrigin = { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed } as const
