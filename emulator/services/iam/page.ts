import { AwsError } from '../../wire/awsError.ts'

/** What every list operation of IAM takes. */
export interface PageInput {
  readonly Marker?: string | undefined
  readonly MaxItems?: number | undefined
}

const defaultMaxItems = 100

/**
 * One page of a list, ordered by the items' keys. The marker is opaque to callers; to us it is the key after which the
 * page starts, so that what is added or deleted meanwhile moves nothing.
 * @throws AwsError ValidationError for a marker that no answer gave.
 */
export function page<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { Marker, MaxItems = defaultMaxItems }: PageInput,
): { readonly items: T[]; readonly position: { readonly IsTruncated: boolean; readonly Marker?: string } } {
  const after = Marker === undefined ? undefined : readMarker(Marker)
  const rest = items
    .map((item) => ({ key: keyOf(item), item }))
    .filter(({ key }) => after === undefined || inOrder(after, key) < 0)
    .sort((left, right) => inOrder(left.key, right.key))
  const shown = rest.slice(0, MaxItems)
  const last = shown.at(-1)
  const position =
    rest.length > shown.length && last
      ? { IsTruncated: true, Marker: Buffer.from(last.key).toString('base64') }
      : { IsTruncated: false }
  return { items: shown.map(({ item }) => item), position }
}

/** Without regard to letter case, as IAM tells names apart; what differs in nothing else comes in a fixed order all the same. */
function inOrder(left: string, right: string): number {
  const [low, high] = [left.toLowerCase(), right.toLowerCase()]
  if (low !== high) return low < high ? -1 : 1
  if (left === right) return 0
  return left < right ? -1 : 1
}

function readMarker(marker: string): string {
  const key = Buffer.from(marker, 'base64').toString()
  if (Buffer.from(key).toString('base64') === marker) return key
  throw new AwsError('ValidationError', 'Invalid Marker: it was not given by an earlier answer.')
}
