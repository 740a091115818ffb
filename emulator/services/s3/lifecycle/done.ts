/** What the rules of lifecycles have done, in numbers. */

export interface Done {
  /** Current objects that ended. */
  readonly expire?: number
  /** Former versions and delete markers that are gone for good. */
  readonly deleteVersion?: number
  /** Versions that changed their storage class. */
  readonly transition?: number
  /** Uploads in parts. */
  readonly abort?: number
}

export function sumOf(one: Done, other: Done): Done {
  return {
    expire: (one.expire ?? 0) + (other.expire ?? 0),
    deleteVersion: (one.deleteVersion ?? 0) + (other.deleteVersion ?? 0),
    transition: (one.transition ?? 0) + (other.transition ?? 0),
    abort: (one.abort ?? 0) + (other.abort ?? 0),
  }
}

/** A line for people; undefined where nothing was done. @example 'Lifecycle rules: objects expired: 2, uploads aborted: 1' */
export function lineOf({ expire = 0, deleteVersion = 0, transition = 0, abort = 0 }: Done): string | undefined {
  const parts = [
    ['objects expired', expire],
    ['versions and delete markers deleted', deleteVersion],
    ['storage classes changed', transition],
    ['uploads aborted', abort],
  ] as const
  const told = parts.filter(([, count]) => count > 0).map(([words, count]) => `${words}: ${count}`)
  return told.length === 0 ? undefined : `Lifecycle rules: ${told.join(', ')}`
}
