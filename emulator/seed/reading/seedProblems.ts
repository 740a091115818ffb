/** More at once are no help. */
const mostProblems = 20

/** A seed that cannot be used; the message is for whoever wrote it, a line for each problem. */
export class BadSeed extends Error {}

/** What is wrong with a seed, place by place. */
export class SeedProblems {
  readonly #lines: string[] = []
  readonly #whereOf: (path: string) => string

  /** @param whereOf a place in the document -> how its author finds it: `seed.json, roles[0].name`. */
  constructor(whereOf: (path: string) => string) {
    this.#whereOf = whereOf
  }

  /**
   * @param path `roles[0].name`; empty for the whole.
   * @param reason the rest of a sentence that begins with the place, and what to do where that does not go without saying:
   *   `is missing`, `is the name of two roles. Give one of them another.`
   */
  add(path: string, reason: string): void {
    this.#lines.push(`${this.#whereOf(path)}: ${reason.replace(/[.?]?$/, (end) => end || '.')}`)
  }

  /** @param line whole: place and reason. */
  addLine(line: string): void {
    this.#lines.push(line)
  }

  get count(): number {
    return this.#lines.length
  }

  /** Of all of them. */
  error(): BadSeed {
    const more = this.#lines.length - mostProblems
    return new BadSeed([...this.#lines.slice(0, mostProblems), ...(more > 0 ? [`And ${more} more.`] : [])].join('\n'))
  }
}
