/**
 * One HTTP request and one HTTP answer as the emulator passes them on: plain data, the path exactly as it was sent (RFC
 * 9112).
 */
import { hash } from 'node:crypto'

/** A request. The Web `Request` is not used because it rewrites paths such as `a/../b`, which are signed as sent. */
export interface HttpRequest {
  readonly method: string
  /** The path as sent, still percent-encoded; begins with `/`. */
  readonly rawPath: string
  /** What follows the first `?` as sent; empty when there is none. */
  readonly rawQuery: string
  /** Names in lower case. Values of a repeated header are joined by `,` in the order sent. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: RequestBody
  /** Whether it came in by TLS. */
  readonly isSecure?: boolean
  /** Whether a header came more than once. */
  readonly repeatsHeaders?: boolean
}

export interface RequestBody extends AsyncIterable<Uint8Array> {
  /**
   * All of it in memory of its own, in place of going through it: fewer steps for a small body. Rejects with what going
   * through it would throw.
   */
  collect?(): Promise<Uint8Array>
}

/**
 * An answer. Names of headers are in lower case. `content-length` is left to the server where the body is not streamed.
 * A chunk of a stream is good until the next one is asked for: what is kept of it is copied.
 */
export interface HttpResponse {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body?: Uint8Array | string | AsyncIterable<Uint8Array>
  /** What becomes of it on its way, where somebody asked for that. */
  readonly fate?: Fate
}

/** An answer that is at hand as a whole. */
export interface ReadyResponse {
  readonly status: number
  /** Names in lower case and values by turns, in the order in which they are sent. None is `content-disposition`. */
  readonly headers: string[]
  readonly body: Uint8Array
}

export interface Fate {
  /** The answer is not sent: the connection ends, or stays open and silent. */
  readonly connection?: 'dropped' | 'silent'
  /** A header that pages cannot read, in lower case, or the whole answer. */
  readonly hidesFromPages?: string
}

/** The body of a request that has none, or whose body was read already. */
export const emptyBytes = new Uint8Array(0)

/** What clients name as the hash of it: 64 hex digits. */
export const emptySha256 = hash('sha256', emptyBytes)
