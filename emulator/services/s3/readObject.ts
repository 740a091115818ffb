import type { GetObjectCommandInput, GetObjectCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { restoreMember } from './archive/restoration.ts'
import { type ByteRange, byteRange } from './byteRange.ts'
import { checksumMembers } from './checksum.ts'
import { existingObject } from './existingObject.ts'
import { expiresText, storedExpires } from './expiresText.ts'
import { expirationIfCurrent } from './lifecycle/expirationMember.ts'
import { writeMetadata } from './metadataText.ts'
import { checkReadConditions } from './preconditions.ts'
import type { BucketRow, ObjectRow } from './rows.ts'
import { toldToSome } from './toldToSome.ts'
import { checkPartNumber } from './uploads/checkPartNumber.ts'
import { versionMember } from './versions/versionMember.ts'

const latin1 = /^[\t\x20-\x7e\x80-\xff]*$/

export interface ObjectReading {
  readonly row: ObjectRow
  /** Absent: the whole object. */
  readonly range: ByteRange | undefined
  /** Everything that GetObject and HeadObject answer besides the bytes. */
  readonly description: Omit<GetObjectCommandOutput, '$metadata' | 'Body' | 'Expires'> & { readonly Expires?: string }
}

/**
 * What GetObject and HeadObject have in common: find the object, check the conditions, choose the bytes, describe them.
 * @throws AwsError every refusal of the two operations.
 */
export function readObject(input: GetObjectCommandInput, context: OperationContext, bucket: BucketRow): ObjectReading {
  if (
    context.principal.type === 'Anonymous' &&
    Object.entries(overridesOf(input)).some(([, value]) => value !== undefined)
  ) {
    throw new AwsError(
      'InvalidRequest',
      'Request specific response headers cannot be used for anonymous GET requests.',
      { status: 400 },
    )
  }
  checkOverrides(input)
  const row = existingObject(input, context)
  checkReadConditions(row, input, context.clock())
  const range = chosenBytes(input, row)
  const description = describeObject(row, range, { input, versioning: bucket.versioning })
  const { Bucket = '', Key = '' } = input
  const more = {
    ...expirationIfCurrent(context.store, [Bucket, Key], row),
    ...restoreMember(row, context.clock()),
    ...toldToSome(row, input, context),
  }
  return { row, range, description: { ...description, ...more } }
}

/** @throws AwsError for text that no header can carry. */
function checkOverrides(input: GetObjectCommandInput): void {
  const texts = {
    'response-cache-control': input.ResponseCacheControl,
    'response-content-disposition': input.ResponseContentDisposition,
    'response-content-encoding': input.ResponseContentEncoding,
    'response-content-language': input.ResponseContentLanguage,
    'response-content-type': input.ResponseContentType,
  }
  for (const [name, text] of Object.entries(texts)) {
    if (text === undefined || latin1.test(text)) continue
    throw new AwsError('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.', {
      status: 400,
      members: { ArgumentName: name, ArgumentValue: text.slice(0, 256) },
    })
  }
}

/** An object that was uploaded in one piece has one part, number 1: all of it. */
function chosenBytes({ Range, PartNumber }: GetObjectCommandInput, row: ObjectRow): ByteRange | undefined {
  if (PartNumber === undefined) return byteRange(Range, row.size)
  if (Range !== undefined) {
    throw new AwsError('InvalidRequest', 'Cannot specify both Range header and partNumber query parameter', {
      status: 400,
    })
  }
  checkPartNumber(PartNumber)
  const part = row.parts[PartNumber - 1]
  if (!part) {
    throw new AwsError('InvalidPartNumber', 'The requested partnumber is not satisfiable', {
      status: 416,
      members: { PartNumberRequested: String(PartNumber), ActualPartCount: String(row.parts.length) },
    })
  }
  if (row.size === 0) return undefined
  const start = row.parts.slice(0, PartNumber - 1).reduce((sum, { size }) => sum + size, 0)
  // Of a last part without bytes the end lies before the start.
  return { start, end: start + part.size - 1 }
}

function isWhole(range: ByteRange | undefined, { size }: ObjectRow): boolean {
  return range === undefined || (range.start === 0 && range.end === size - 1)
}

/** A checksum of the whole object says nothing about some of its bytes; those of parts are kept beside it. */
function describedChecksum(row: ObjectRow, range: ByteRange | undefined, { PartNumber }: GetObjectCommandInput) {
  const part = PartNumber === undefined ? undefined : row.parts[PartNumber - 1]
  if (part?.checksum !== undefined) {
    const { algorithm, type = 'FULL_OBJECT' as const } = row.checksum
    return { [`Checksum${algorithm}`]: part.checksum, ChecksumType: type }
  }
  return isWhole(range, row) && checksumMembers(row.checksum, row.parts.length)
}

/** All that is answered of an object besides its bytes. @param range of them; undefined for all. */
export function describeObject(
  row: ObjectRow,
  range: ByteRange | undefined,
  { input, versioning }: { readonly input: GetObjectCommandInput; readonly versioning: BucketRow['versioning'] },
): ObjectReading['description'] {
  const { Expires, ...headers } = row.headers
  return {
    AcceptRanges: 'bytes',
    LastModified: new Date(row.lastModified),
    ContentLength: range ? range.end - range.start + 1 : row.size,
    ETag: `"${row.etag}"`,
    ...versionMember({ versioning }, row),
    ...(range && range.start <= range.end && { ContentRange: `bytes ${range.start}-${range.end}/${row.size}` }),
    ...(input.ChecksumMode?.toUpperCase() === 'ENABLED' && describedChecksum(row, range, input)),
    ...(input.PartNumber !== undefined && cameInParts(row) && { PartsCount: row.parts.length }),
    ServerSideEncryption: 'AES256',
    ...(row.storageClass !== 'STANDARD' && { StorageClass: row.storageClass }),
    Metadata: writeMetadata(row.metadata),
    ...headers,
    ...(Expires !== undefined && { Expires: storedExpires(Expires) }),
    ...Object.fromEntries(Object.entries(overridesOf(input)).filter(([, value]) => value !== undefined)),
  }
}

/** Also in a single one: its entity tag tells. */
export function cameInParts({ etag }: ObjectRow): boolean {
  return etag.includes('-')
}

/** `response-content-type` and its kind: answered instead of what is stored. */
function overridesOf(input: GetObjectCommandInput) {
  return {
    CacheControl: input.ResponseCacheControl,
    ContentDisposition: input.ResponseContentDisposition,
    ContentEncoding: input.ResponseContentEncoding,
    ContentLanguage: input.ResponseContentLanguage,
    ContentType: input.ResponseContentType,
    Expires: input.ResponseExpires && expiresText(input.ResponseExpires),
  }
}
