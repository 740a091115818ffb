import type { RequestContext } from '#iam/types.ts'

/** How a request's condition keys differ from another's: most keys of two requests have the same values. */
export interface ContextDifference {
  readonly changed: RequestContext
  /** Keys of the other that this one lacks. */
  readonly gone: readonly string[] | undefined
}

/** Lists of values count as changed: they are rare, and comparing them costs more than writing them. */
export function contextDifference(before: RequestContext, after: RequestContext): ContextDifference {
  const changed: Record<string, string | readonly string[]> = {}
  for (const key in after) {
    const value = after[key]
    if (value !== undefined && value !== before[key]) changed[key] = value
  }
  let gone: string[] | undefined
  for (const key in before) if (after[key] === undefined) (gone ??= []).push(key)
  return { changed, gone }
}

/** Undoes `contextDifference`. */
export function applyDifference(before: RequestContext, { changed, gone = [] }: ContextDifference): RequestContext {
  const context = { ...before, ...changed }
  return gone.length === 0
    ? context
    : Object.fromEntries(Object.entries(context).filter(([key]) => !gone.includes(key)))
}
