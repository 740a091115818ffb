/** Failures that a backend made for learning produces on request: `<faults>`, GET, POST and DELETE. AWS has no such page. JSON. */

/** A failure that can be had. */
export interface FaultKind {
  /** Its name: `throttled`. */
  readonly failure: string
  /** What it is, in one line for people. */
  readonly words: string
  /** A rule for it says how long, in milliseconds. */
  readonly takesMilliseconds?: true
}

/** A service that fails on request. */
export interface FaultyService {
  /** `s3` */
  readonly id: string
  /** AWS's name, for people. */
  readonly name: string
  /** Those that are here, by AWS's names, in their order. */
  readonly operations: readonly string[]
  /** In its own words, its own first. */
  readonly failures: readonly FaultKind[]
}

/** What is to go wrong, as it is asked for. */
export interface FaultWish {
  readonly service: string
  /** AWS's name, or `*` for every one. */
  readonly operation: string
  readonly failure: string
  /** Of one request to fail; more than 0, at most 1. Left out: 1. */
  readonly probability?: number
  /** How many requests fail before it is over. Left out: all, until the rule is removed. */
  readonly count?: number
  /** How long, for failures that take that. */
  readonly milliseconds?: number
}

/** A rule that was set. */
export interface FaultRule extends FaultWish {
  readonly id: string
  readonly probability: number
  /** How many requests it has made fail. */
  readonly hits: number
}

/** The whole page. */
export interface Faults {
  readonly services: readonly FaultyService[]
  /** In the order in which they were set, which is the order in which they are tried. */
  readonly rules: readonly FaultRule[]
}
