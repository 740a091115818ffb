import { keyAfterPrefix } from './keyAfterPrefix.ts'

export interface ListOptions {
  readonly prefix: string
  /** Empty: no grouping. */
  readonly delimiter: string
  /** First key that may be listed (included). */
  readonly from: string
  /** Groups that do not come after this text are left out: S3's rule for `StartAfter`. */
  readonly groupsAfter?: string | undefined
  /** Keys and groups together. */
  readonly maxKeys: number
}

export interface ListedPage<T> {
  readonly contents: readonly (readonly [key: string, value: T])[]
  readonly commonPrefixes: readonly string[]
  /** Where the next page starts; absent on the last page. */
  readonly next?: string
}

/** Reads entries whose keys start with `prefix`, from `from` (included), in the order of their UTF-8 bytes. */
export type ReadKeys<T> = (range: { prefix: string; from: string; limit: number }) => readonly (readonly [string, T])[]

const smallestBatch = 4
const firstBatch = 64
const largestBatch = 1000

/**
 * One page of a listing: keys, and groups of keys that share everything up to the delimiter. A group is stepped over by
 * one new read behind its last key, however many keys it holds; batches grow over plain keys and shrink where groups
 * follow each other.
 */
export function listPage<T>(read: ReadKeys<T>, options: ListOptions): ListedPage<T> {
  const { prefix, maxKeys, groupsAfter } = options
  const contents: (readonly [string, T])[] = []
  const commonPrefixes: string[] = []
  let from: string | undefined = options.from
  // Without groups to step over, one read has the whole page.
  let limit = options.delimiter === '' ? maxKeys + 1 : Math.min(firstBatch, maxKeys + 1)

  while (maxKeys > 0 && from !== undefined) {
    const batch = read({ prefix, from, limit })
    let group: string | undefined
    for (const entry of batch) {
      const [key] = entry
      if (group !== undefined && key.startsWith(group)) continue
      group = groupOf(key, options)
      if (group !== undefined && groupsAfter !== undefined && !comesAfter(group, groupsAfter)) continue
      if (contents.length + commonPrefixes.length === maxKeys) return { contents, commonPrefixes, next: key }
      if (group === undefined) contents.push(entry)
      else commonPrefixes.push(group)
    }
    if (batch.length < limit) break
    from = group === undefined ? `${batch.at(-1)?.[0]}\0` : keyAfterPrefix(group)
    limit = group === undefined ? Math.min(limit * 4, largestBatch) : Math.max(Math.floor(limit / 4), smallestBatch)
  }
  return { contents, commonPrefixes }
}

/** What a key is listed under where it has a delimiter behind the prefix: all up to the first. */
export function groupOf(
  key: string,
  { prefix, delimiter }: Pick<ListOptions, 'prefix' | 'delimiter'>,
): string | undefined {
  if (delimiter === '') return undefined
  const at = key.indexOf(delimiter, prefix.length)
  return at < 0 ? undefined : key.slice(0, at + delimiter.length)
}

/** In the order of UTF-8 bytes; JavaScript's own comparison goes by UTF-16 units, which differs beyond U+FFFF. */
export function comesAfter(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0
}
