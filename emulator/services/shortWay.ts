/**
 * The short way of a service: its most usual request, answered in one go. What is not usual in every part goes the general
 * way, which knows all the rules and the words of each refusal.
 */
import type { Store } from '../state/store.ts'
import type { HttpRequest } from '../wire/message.ts'

export interface ShortWay {
  /** By AWS's name: an operation that policies are asked about, and that changes nothing. */
  readonly operation: string
  /**
   * Looks at a request and at what is stored, and changes nothing. What it throws the general way throws too.
   * @returns undefined for what is not the usual request in every part, or is not at hand.
   */
  read(request: HttpRequest, store: Store): UsualCall | undefined
}

/** A usual request, and what is answered in case that it is allowed. */
export interface UsualCall {
  readonly meaning: Meaning
  readonly body: Uint8Array
}

/** What many requests have in common. One object for as long as nothing of it changes, for what is made of it once. */
export interface Meaning {
  /** As the general way reads it from the requests. */
  readonly input: Readonly<Record<string, unknown>>
  /** As the operation makes it; its body is left out of account. */
  output(): object
  /** The only one whose signatures the operation takes for it. */
  readonly region: string
}
