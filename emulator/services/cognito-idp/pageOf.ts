/** Pages of lists. The token is opaque to callers; to us it is where the page before it ended. */
import type { Collection } from '../../state/store.ts'
import { invalidParameter } from './errors.ts'

interface PageRequest {
  readonly token: string | undefined
  readonly most: number
}

/**
 * Reads one entry more than the page has, which tells whether there is another page.
 * @param read from behind a place on; the first page begins nowhere.
 * @param placeOf where an entry stands, as `read` takes it.
 */
export function pageOf<Entry>(
  { token, most }: PageRequest,
  read: (after: readonly string[] | undefined, limit: number) => readonly Entry[],
  placeOf: (entry: Entry) => readonly string[],
): { readonly page: readonly Entry[]; readonly next?: string } {
  // Cognito takes 0 for its default.
  const size = most || 60
  const found = read(token === undefined ? undefined : placeFrom(token), size + 1)
  const page = found.slice(0, size)
  const last = page.at(-1)
  return { page, ...(last !== undefined && found.length > page.length && { next: pageToken(placeOf(last)) }) }
}

/** A page of what is kept of one pool, in the order of its names. */
export function pageOfPool<Row>(
  kept: Pick<Collection<Row, readonly [poolId: string, name: string]>, 'entries'>,
  poolId: string,
  request: PageRequest,
): { readonly page: readonly Row[]; readonly next?: string } {
  const { page, ...more } = pageOf(
    request,
    ([after] = [], limit) =>
      kept.entries({ within: poolId, ...(after !== undefined && { after: [poolId, after] as const }), limit }),
    ([[, name]]) => [name],
  )
  return { page: page.map(([, row]) => row), ...more }
}

function pageToken(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** @throws InvalidParameterException for a token that no answer gave. */
function placeFrom(token: string): readonly string[] {
  const text = Buffer.from(token, 'base64url').toString()
  try {
    const place: unknown = JSON.parse(text)
    if (Array.isArray(place) && place.every((part) => typeof part === 'string') && pageToken(place) === token)
      return place
  } catch {
    // No JSON: answered as every other text that is no token.
  }
  throw invalidParameter(invalidToken)
}

/** AWS does not document the sentence. */
const invalidToken = 'Invalid pagination token.'
