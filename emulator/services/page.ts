/** A document that a service serves to anyone, beside its API, and the pages of a host that is a service's own. */
import type { OwnFunctions } from '../functions/ownFunctions.ts'
import type { Clock, Random } from '../program/clockAndRandom.ts'
import type { Store } from '../state/store.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'
import type { CorsRules } from './cors.ts'

/** The request for a page, and what an answer may be made of. */
export interface PageVisit {
  readonly request: HttpRequest
  readonly account: string
  readonly region: string
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  /** Functions of the person's own, which sign-ups on pages ask too. */
  readonly functions: OwnFunctions
}

export interface Page {
  /** Hosts that the page is on; left out: the emulator's own, without a subdomain. */
  readonly host?: RegExp
  /** The whole path; its groups are given to `answer`. */
  readonly path: RegExp
  /** Whether it takes forms too, and says itself which methods are none of its own. Default: GET and HEAD alone. */
  readonly takesForms?: boolean
  /** Which pages may read it. Default: every one. */
  readonly cors?: CorsRules
  answer(groups: readonly string[], store: Store, visit: PageVisit): HttpResponse | Promise<HttpResponse>
}

/** Keys and descriptions change seldom: browsers and libraries may keep them for a day. */
export function publicJson(status: number, value: unknown): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=86400' },
    body: JSON.stringify(value),
  }
}
