/** What is wrong with a policy document, place by place. AWS answers MalformedPolicyDocument with one of them; people want all. */

export interface PolicyProblem {
  /** Where: `Statement[0].Action[1]`; empty for the document as a whole. */
  readonly path: string
  /** Why, as the rest of a sentence that begins with the place: `must be "Allow" or "Deny"`. */
  readonly reason: string
  /** The text that is wrong, where it is one text. */
  readonly value?: string
}

/** Enough to repair a document; more would only be noise, and memory for whoever sends a million mistakes. */
const mostProblems = 50

export class ProblemList {
  readonly #problems: PolicyProblem[] = []

  add(path: string, reason: string, value?: unknown): void {
    if (this.#problems.length >= mostProblems) return
    this.#problems.push(typeof value === 'string' ? { path, reason, value } : { path, reason })
  }

  get all(): readonly PolicyProblem[] {
    return this.#problems
  }
}

/**
 * Adds a name to a place: `Condition` and `StringLike` give `Condition.StringLike`, keys that are no names get
 * brackets.
 */
export function inside(path: string, key: string): string {
  if (!/^\w+$/.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}
