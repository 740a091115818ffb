export interface Rate {
  /** Requests that may come at once. */
  readonly burst: number
  readonly perSecond: number
}

/** Holds a token for each request that may come at once, and gets new ones as time goes on. */
export class TokenBucket {
  readonly #rate: Rate
  #tokens: number
  #filledAt: number

  /** @param now milliseconds since 1970. */
  constructor(rate: Rate, now: number) {
    this.#rate = rate
    this.#tokens = rate.burst
    this.#filledAt = now
  }

  /** Whether a request may come now. Takes nothing. */
  hasToken(now: number): boolean {
    const elapsed = Math.max(0, now - this.#filledAt) / 1000
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + elapsed * this.#rate.perSecond)
    this.#filledAt = now
    return this.#tokens >= 1
  }

  take(): void {
    this.#tokens -= 1
  }
}
