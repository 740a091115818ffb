/**
 * The Range header as S3 reads it. Follows RFC 9110 section 14; several ranges in one header are ignored, as S3 does.
 */
import { AwsError } from '../../wire/awsError.ts'

/** First and last byte, both included, counted from 0. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * @param size bytes of the object.
 * @returns undefined when the whole object is meant: no header, or one that says nothing that S3 understands.
 * @throws AwsError InvalidRange (416) when no byte of the object lies in the range.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    if (length === 0) throw invalidRange(header, size)
    return { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return undefined
  if (start >= size) throw invalidRange(header, size)
  return { start, end }
}

function invalidRange(header: string | undefined, size: number): AwsError {
  return new AwsError('InvalidRange', 'The requested range is not satisfiable', {
    status: 416,
    members: { RangeRequested: header ?? '', ActualObjectSize: String(size) },
  })
}
