/** A document that a service serves to anyone, beside its API. */
import type { Store } from '../state/store.ts'
import type { HttpResponse } from '../wire/message.ts'

export interface Page {
  /** Hosts that the page is on; left out: the emulator's own, without a subdomain. */
  readonly host?: RegExp
  /** The whole path; its groups are given to `answer`. */
  readonly path: RegExp
  answer(groups: readonly string[], store: Store): HttpResponse | Promise<HttpResponse>
}

/** Keys and descriptions change seldom: browsers and libraries may keep them for a day. */
export function publicJson(status: number, value: unknown): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=86400' },
    body: JSON.stringify(value),
  }
}
