/** What of an emulator behaves as AWS does where it is otherwise kinder: `<strict>`, GET and POST. AWS has no such page. JSON. */
export interface Strictness {
  /** Requests are counted against AWS's rates, and what has a quota against that. */
  readonly throttling: boolean
  /** Changes take a moment to count, as they take on AWS to reach all of it. */
  readonly propagation: boolean
  /** Pages are let in where AWS lets them in, and learn no more from an answer. */
  readonly cors: boolean
}
