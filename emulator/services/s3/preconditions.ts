/**
 * Conditional requests as S3 answers them. Follows RFC 9110 section 13 and the S3 User Guide, "Conditional requests".
 */
import { AwsError } from '../../wire/awsError.ts'
import { notImplementedHeader } from './faults.ts'
import type { ObjectRow } from './rows.ts'

export interface ReadConditions {
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
  readonly IfModifiedSince?: Date | undefined
  readonly IfUnmodifiedSince?: Date | undefined
}

/**
 * An entity tag outranks the date that goes with it: `If-Match` that holds makes `If-Unmodified-Since` irrelevant, and
 * so on.
 * @param now milliseconds since 1970; a date in the future says nothing and is ignored.
 * @throws AwsError PreconditionFailed (412) or NotModified (304).
 */
export function checkReadConditions(row: ObjectRow, conditions: ReadConditions, now: number): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions
  if (IfMatch !== undefined) {
    if (!matches(IfMatch, row)) throw preconditionFailed('If-Match')
  } else if (IfUnmodifiedSince && row.lastModified > IfUnmodifiedSince.getTime()) {
    throw preconditionFailed('If-Unmodified-Since')
  }
  if (IfNoneMatch !== undefined) {
    if (matches(IfNoneMatch, row)) throw notModified(row)
  } else if (IfModifiedSince && IfModifiedSince.getTime() <= now && row.lastModified <= IfModifiedSince.getTime()) {
    throw notModified(row)
  }
}

/** Whether a write asks for what stands under its key: most do not. */
export function isConditional({
  IfMatch,
  IfNoneMatch,
}: {
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
}): boolean {
  return IfMatch !== undefined || IfNoneMatch !== undefined
}

/**
 * @param row what stands under the key now, if anything.
 * @throws AwsError PreconditionFailed (412), NoSuchKey (404, `If-Match` on nothing).
 */
export function checkWriteConditions(
  row: ObjectRow | undefined,
  conditions: {
    readonly IfMatch?: string | undefined
    readonly IfNoneMatch?: string | undefined
    readonly Key?: string | undefined
  },
): void {
  const { IfMatch, IfNoneMatch, Key = '' } = conditions
  if (IfNoneMatch !== undefined) {
    if (row) throw preconditionFailed('If-None-Match')
  }
  if (IfMatch !== undefined) {
    if (!row) throw new AwsError('NoSuchKey', 'The specified key does not exist.', { status: 404, members: { Key } })
    if (!matches(IfMatch, row)) throw preconditionFailed('If-Match')
  }
}

/**
 * The conditions that S3 has for uploads: that nothing stands under the key, or one certain object.
 * @throws AwsError NotImplemented (501) for any other, or for two.
 */
export function checkUploadConditions(conditions: {
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
}): void {
  const { IfMatch, IfNoneMatch } = conditions
  const notAccepted = (header: string) =>
    notImplementedHeader(header, `We don't accept the provided value of ${header} header for this API`)
  if (IfMatch !== undefined && IfNoneMatch !== undefined) {
    throw notImplementedHeader('If-Match,If-None-Match', 'Multiple conditional request headers present in the request')
  }
  if (IfNoneMatch !== undefined && IfNoneMatch !== '*') throw notAccepted('If-None-Match')
  if (IfMatch === '*') throw notAccepted('If-Match')
}

/** S3 takes entity tags with and without quotes. */
function matches(header: string, row: ObjectRow): boolean {
  return header.split(',').some((tag) => {
    const bare = tag
      .trim()
      .replace(/^W\//, '')
      .replace(/^"(.*)"$/, '$1')
    return bare === '*' || bare === row.etag
  })
}

function preconditionFailed(condition: string): AwsError {
  return new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    status: 412,
    members: { Condition: condition },
  })
}

/** RFC 9110 section 15.4.5: a 304 carries what a cache needs to keep its copy. */
function notModified(row: ObjectRow): AwsError {
  const headers = { etag: `"${row.etag}"`, 'last-modified': new Date(row.lastModified).toUTCString() }
  return new AwsError('NotModified', 'Not Modified', { status: 304, headers })
}
