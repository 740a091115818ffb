export interface Crumb {
  /** What the segment is called; `∅` for an empty one. */
  readonly name: string
  /** Where it leads: everything up to and including this segment's slash. */
  readonly prefix: string
}

/** An empty segment has to be seen to be clicked (S3-041). */
export const emptyName = '\u2205'

/**
 * The folders on the way down to a prefix: `shared/2026/` -> shared, 2026. Every slash ends one, also right after
 * another.
 */
export function breadcrumb(prefix: string): readonly Crumb[] {
  const segments = prefix.split('/').slice(0, -1)
  return segments.map((segment, index) => ({
    name: segment === '' ? emptyName : segment,
    prefix: `${segments.slice(0, index + 1).join('/')}/`,
  }))
}

/** The folder above; undefined at the top of the bucket. */
export function parentPrefix(prefix: string): string | undefined {
  if (prefix === '') return undefined
  return prefix.slice(0, prefix.slice(0, -1).lastIndexOf('/') + 1)
}
