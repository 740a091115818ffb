/** Whether a resource of a policy can name a resource of some type at all. Follows the IAM User Guide, "IAM JSON policy elements: Resource", and the ARN formats of the Service Authorization Reference. */
import { arnSegments } from '../document/language/arn.ts'

/** `*` and a policy variable: any run. `name`: any run without a slash, as bucket names are. */
type Piece = string | { readonly run: 'any' | 'name' } | { readonly one: true }

/** Longer than any ARN; such a pattern is not judged. */
const longestArn = 2_048

/** Variables of ARN formats that stand for one name without slashes, where another type's ARN goes on with a slash. */
const plainNames = /^\$\{(BucketName|AccessPointName|TableBucketName)\}$/

function piecesOf(text: string, runOf: (variable: string) => 'any' | 'name'): readonly Piece[] {
  return (text.match(/\$\{[^}]*\}|[^]/gu) ?? []).map((part): Piece => {
    if (part === '*') return { run: 'any' }
    if (part === '?') return { one: true }
    return part.length > 2 && part.startsWith('${') ? { run: runOf(part) } : part
  })
}

export interface ArnParts {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  readonly rest: string
}

/** Stands for the colons inside variables, which part nothing. */
const hiddenColon = '\u0001'

/** Cuts an ARN or a pattern of one; colons inside `${...}` do not count. `undefined` when it has fewer than six parts. */
export function arnParts(text: string): ArnParts | undefined {
  const hidden = text.replace(/\$\{[^}]*\}/g, (variable) => variable.replaceAll(':', hiddenColon))
  const [, partition = '', service = '', region = '', account = '', rest] =
    arnSegments(hidden)?.map((part) => part.replaceAll(hiddenColon, ':')) ?? []
  return rest === undefined ? undefined : { partition, service, region, account, rest }
}

/** Empty, 12 digits, a pattern, a variable, or one of AWS's own names: `aws`, `cloudfront`. */
export function isPlausibleAccount(account: string): boolean {
  return /^(\d{12}|[a-z][a-z-]*|[\w-]*[*?][\w*?-]*|.*\$\{.*\}.*|)$/.test(account)
}

/** Whether the last part of a pattern and that of a resource type's format can be the same text. */
export const restMayBe = (pattern: string, format: string): boolean =>
  pattern.length > longestArn || segmentsMeet(pattern, format)

/**
 * True when some ARN fits both the pattern of a policy and the format of a resource type
 * (`arn:${Partition}:s3:::${BucketName}`), segment by segment. A pattern with a star that may stand for several segments
 * is not judged. Time is at most the product of both lengths.
 */
export function mayName(pattern: string, format: string): boolean {
  if (pattern.length > longestArn || /^\*+$/.test(pattern)) return true
  const parts = arnParts(pattern)
  const formats = arnParts(format)
  if (!parts || !formats) return beginsLike(pattern, format)
  if (parts.region.endsWith('*') && !isPlausibleAccount(parts.account)) return true
  const names = ['partition', 'service', 'region', 'account', 'rest'] as const
  return names.every((name) => segmentsMeet(parts[name], formats[name]))
}

/** Of a pattern that ends with a star before its sixth part, each part that it has. */
function beginsLike(pattern: string, format: string): boolean {
  const formats = format.split(':')
  return pattern.endsWith('*') && pattern.split(':').every((part, index) => segmentsMeet(part, formats[index] ?? ''))
}

function segmentsMeet(pattern: string, format: string): boolean {
  const one = piecesOf(pattern, () => 'any')
  const other = piecesOf(format, (variable) => (plainNames.test(variable) ? 'name' : 'any'))
  // `meets[at]`: whether what is left of the pattern and the format from `at` on can be the same text.
  let meets: boolean[] = []
  for (let left = one.length; left >= 0; left--) {
    const row: boolean[] = []
    for (let at = other.length; at >= 0; at--) {
      const after = { both: meets[at + 1] ?? false, pattern: meets[at] ?? false, format: row[at + 1] ?? false }
      row[at] = left === one.length && at === other.length ? true : step(one[left], other[at], after)
    }
    meets = row
  }
  return meets[0] ?? false
}

interface After {
  readonly both: boolean
  readonly pattern: boolean
  readonly format: boolean
}

const isRun = (piece: Piece | undefined): piece is { run: 'any' | 'name' } =>
  typeof piece === 'object' && 'run' in piece

/** `after`: the answers with one piece less of the pattern, of the format, of both. */
function step(one: Piece | undefined, other: Piece | undefined, after: After): boolean {
  if (isRun(one) && isRun(other)) return after.pattern || after.format
  // A run is empty, or takes one character of the other side and stays.
  if (isRun(one)) return after.pattern || (other !== undefined && after.format)
  if (isRun(other)) return after.format || (one !== undefined && fits(other, one) && after.pattern)
  if (one === undefined || other === undefined) return false
  return (typeof one === 'object' || typeof other === 'object' || one === other) && after.both
}

const fits = ({ run }: { run: 'any' | 'name' }, piece: Piece) => run === 'any' || (piece !== '/' && piece !== ':')
