/** One setting of a pool, for people. */
export interface Fact {
  readonly label: string
  /** In words; several stand one under the other. */
  readonly words?: readonly string[]
  /** AWS's own words, ids and addresses. */
  readonly names?: readonly string[]
  /** Why it can never be changed: what AWS's operations have no place for. */
  readonly fixed?: string
}

/** A fact in words; undefined, and so left out, where nothing is told. */
export function inWords(
  label: string,
  words: string | readonly string[] | undefined,
  fixed?: string,
): Fact | undefined {
  if (words === undefined || words.length === 0) return undefined
  return { label, words: [words].flat(), ...(fixed !== undefined && { fixed }) }
}

/** A fact in AWS's names. */
export function inNames(label: string, names: readonly string[] | undefined, fixed?: string): Fact | undefined {
  if (names === undefined || names.length === 0) return undefined
  return { label, names, ...(fixed !== undefined && { fixed }) }
}

export function told(facts: readonly (Fact | undefined)[]): readonly Fact[] {
  return facts.filter((fact) => fact !== undefined)
}

/** "2 days", "1 hour", of AWS's amounts and units. */
export function duration(amount: number | undefined, unit: string): string | undefined {
  if (amount === undefined) return undefined
  const one = unit.replace(/s$/, '')
  return `${amount} ${amount === 1 ? one : `${one}s`}`
}
