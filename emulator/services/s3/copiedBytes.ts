/** The bytes of another object that become one, or a part of one (S3 API Reference, "CopyObject", "UploadPartCopy"). */
import type { UploadPartCopyCommandInput } from '@aws-sdk/client-s3'
import { type CopySource, readCopySource } from '#iam/requirements/s3/copySource.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { requireReadable } from './archive/requireReadable.ts'
import type { ByteRange } from './byteRange.ts'
import { existingObject } from './existingObject.ts'
import { lastingChunks } from './lastingChunks.ts'
import { checkReadConditions } from './preconditions.ts'
import { readParts } from './readParts.ts'
import { requireBucketAnywhere } from './requireBucket.ts'
import type { ObjectRow } from './rows.ts'

/** Bytes that can be copied in one request. */
const largestCopy = 5 * 1024 ** 3

type CopyInput = Pick<
  UploadPartCopyCommandInput,
  | 'CopySource'
  | 'CopySourceIfMatch'
  | 'CopySourceIfModifiedSince'
  | 'CopySourceIfNoneMatch'
  | 'CopySourceIfUnmodifiedSince'
  | 'CopySourceRange'
  | 'ExpectedSourceBucketOwner'
>

export interface CopiedBytes {
  readonly from: CopySource
  readonly source: ObjectRow
  /** Begins to read; nothing may come between finding the source and this call. To be read to the end, or to be given back. */
  read(): AsyncIterable<Uint8Array>
}

/** @throws AwsError every refusal on account of the source: NoSuchBucket, NoSuchKey, PreconditionFailed, InvalidObjectState, InvalidArgument, InvalidRequest. */
export function copiedBytes(input: CopyInput, context: OperationContext): CopiedBytes {
  const { CopySource = '', CopySourceRange, ExpectedSourceBucketOwner } = input
  const { bucket, key, versionId } = readCopySource(CopySource)
  if (bucket === '' || key === '') {
    throw argument(
      'x-amz-copy-source',
      CopySource,
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    )
  }
  requireBucketAnywhere({ Bucket: bucket, ExpectedBucketOwner: ExpectedSourceBucketOwner }, context)
  const source = existingObject({ Bucket: bucket, Key: key, VersionId: versionId }, context)
  checkConditions(source, input, context.clock())
  requireReadable(source, context.clock(), { to: 'copy' })
  const range = copiedRange(CopySourceRange, source.size)
  if ((range ? range.end - range.start + 1 : source.size) > largestCopy) {
    throw new AwsError(
      'InvalidRequest',
      `The specified copy source is larger than the maximum allowable size for a copy source: ${largestCopy}`,
      { status: 400 },
    )
  }
  return {
    from: { bucket, key, ...(versionId !== undefined && { versionId }) },
    source,
    read: () => lastingChunks(readParts(context.store, source.parts, range)),
  }
}

/** Copies answer 412 where a read answers 304. */
function checkConditions(source: ObjectRow, input: CopyInput, now: number): void {
  const conditions = {
    IfMatch: input.CopySourceIfMatch,
    IfNoneMatch: input.CopySourceIfNoneMatch,
    IfModifiedSince: input.CopySourceIfModifiedSince,
    IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
  }
  try {
    checkReadConditions(source, conditions, now)
  } catch (problem) {
    if (!(problem instanceof AwsError)) throw problem
    const changed = conditions.IfNoneMatch === undefined ? 'If-Modified-Since' : 'If-None-Match'
    const condition = problem.code === 'NotModified' ? changed : String(problem.members.Condition)
    throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
      status: 412,
      members: { Condition: `x-amz-copy-source-${condition}` },
    })
  }
}

/** AWS documents ranges for sources above 5 MB, and takes them of smaller ones, too. */
function copiedRange(header: string | undefined, size: number): ByteRange | undefined {
  if (header === undefined) return undefined
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? []
  if (first === '' || Number(first) > Number(last)) {
    throw argument(
      'x-amz-copy-source-range',
      header,
      'The x-amz-copy-source-range value must be of the form bytes=first-last ' +
        'where first and last are the zero-based offsets of the first and last bytes to copy',
    )
  }
  if (Number(last) >= size) {
    throw argument('x-amz-copy-source-range', header, `Range specified is not valid for source object of size: ${size}`)
  }
  return { start: Number(first), end: Number(last) }
}

function argument(name: string, value: string, message: string): AwsError {
  const members = { ArgumentName: name, ArgumentValue: value.slice(0, 256) }
  return new AwsError('InvalidArgument', message, { status: 400, members })
}
