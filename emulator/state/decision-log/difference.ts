/** Named values. One that is undefined counts as absent. */
export type Values = Readonly<Record<string, unknown>>

/** How named values differ from others: two requests have most of theirs in common. */
export interface Difference {
  readonly changed: Values
  /** Names that the others have and these have not. */
  readonly gone: readonly string[] | undefined
}

/** Undefined where nothing differs. */
export function differenceOf(before: Values, after: Values): Difference | undefined {
  if (before === after) return undefined
  let changed: Record<string, unknown> | undefined
  for (const name in after) {
    const value = after[name]
    if (value !== undefined && !isSame(value, before[name])) (changed ??= {})[name] = value
  }
  let gone: string[] | undefined
  for (const name in before) if (before[name] !== undefined && after[name] === undefined) (gone ??= []).push(name)
  return changed || gone ? { changed: changed ?? {}, gone } : undefined
}

/** Undoes `differenceOf`. */
export function applyDifference(before: Values, { changed, gone = [] }: Difference): Values {
  const values = { ...before, ...changed }
  return gone.length === 0
    ? values
    : Object.fromEntries(Object.entries(values).filter(([name]) => !gone.includes(name)))
}

/** Whether two values are the same in JSON. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  return hasSameValues(one as Values, other as Values)
}

function hasSameValues(one: Values, other: Values): boolean {
  // Without a list of the names: two small objects are compared for every request.
  for (const name in one) if (!isSame(one[name], other[name])) return false
  // What both have was compared: only what `one` has not is left.
  for (const name in other) if (one[name] === undefined && other[name] !== undefined) return false
  return true
}
