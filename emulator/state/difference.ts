/** Named values. One that is undefined counts as absent. */
export type Values = Readonly<Record<string, unknown>>

/** How named values differ from others: two requests have most of theirs in common. */
export interface Difference {
  readonly changed: Values
  /** Names that the others have and these have not. */
  readonly gone: readonly string[] | undefined
}

/** Lists and objects that are not the same one count as changed: comparing them costs more than writing them. */
export function differenceOf(before: Values, after: Values): Difference {
  const changed: Record<string, unknown> = {}
  for (const name in after) {
    const value = after[name]
    if (value !== undefined && value !== before[name]) changed[name] = value
  }
  let gone: string[] | undefined
  for (const name in before) if (before[name] !== undefined && after[name] === undefined) (gone ??= []).push(name)
  return { changed, gone }
}

/** Undoes `differenceOf`. */
export function applyDifference(before: Values, { changed, gone = [] }: Difference): Values {
  const values = { ...before, ...changed }
  return gone.length === 0
    ? values
    : Object.fromEntries(Object.entries(values).filter(([name]) => !gone.includes(name)))
}
