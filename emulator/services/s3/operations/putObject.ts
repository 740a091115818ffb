import type { PutObjectCommandInput, PutObjectCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { checksumMembers, isBase64Of, wantedChecksum } from '../checksum.ts'
import { honourOnly } from '../honourOnly.ts'
import { keepObject } from '../keepObject.ts'
import { checkWriteConditions } from '../preconditions.ts'
import { requireBucket, requireBucketAndKey } from '../requireBucket.ts'
import { objectId, objectRows } from '../rows.ts'
import { storedDescription } from '../storedDescription.ts'

const largestBody = 5 * 1024 ** 3

const honoured = [
  'Bucket', 'Key', 'Body', 'ContentLength', 'ExpectedBucketOwner', 'RequestPayer', 'IfMatch', 'IfNoneMatch',
  'CacheControl', 'ContentDisposition', 'ContentEncoding', 'ContentLanguage', 'ContentType', 'Expires', 'Metadata',
  'ACL', 'StorageClass', 'ServerSideEncryption', 'ContentMD5', 'ChecksumAlgorithm',
  'ChecksumCRC32', 'ChecksumCRC32C', 'ChecksumCRC64NVME', 'ChecksumSHA1', 'ChecksumSHA256',
] as const satisfies readonly (keyof PutObjectCommandInput)[]

export const putObject: Operation<PutObjectCommandInput, PutObjectCommandOutput> = {
  authorization: 'permission',
  before: requireBucketAndKey,
  async run(input, context) {
    const { Bucket: bucket = '', Key: key = '' } = input
    honourOnly(input, honoured)
    const description = storedDescription(input)
    const wanted = wantedChecksum(input, context.headers)
    checkMd5Form(input.ContentMD5)
    checkLength(context.headers)
    // Asked now, so that a refusal need not wait for the bytes, and again when they are there: two uploads may race for one key.
    checkWriteConditions(objectRows(context.store).get(objectId(bucket, key)), input)

    const object = { bucket, key, body: context.body, algorithm: wanted.algorithm, description }
    const row = await keepObject(context, object, (made, current) => {
      requireBucket(input, context)
      checkWriteConditions(current, input)
      if (input.ContentMD5 !== undefined && Buffer.from(input.ContentMD5, 'base64').toString('hex') !== made.etag) {
        throw new AwsError('BadDigest', 'The Content-MD5 you specified did not match what we received.', { status: 400 })
      }
      if (wanted.value !== undefined && wanted.value !== made.checksum.value) {
        throw new AwsError('BadDigest', `The ${wanted.algorithm} you specified did not match the calculated checksum.`, { status: 400 })
      }
    })
    return { ETag: `"${row.etag}"`, ...checksumMembers(row.checksum), ServerSideEncryption: 'AES256' }
  },
}

function checkMd5Form(md5: string | undefined): void {
  if (md5 === undefined || isBase64Of(md5, 16)) return
  throw new AwsError('InvalidDigest', 'The Content-MD5 you specified was invalid.', { status: 400, members: { 'Content-MD5': md5 } })
}

function checkLength(headers: Readonly<Record<string, string>>): void {
  const size = Number(headers['x-amz-decoded-content-length'] ?? headers['content-length'] ?? 0)
  if (size <= largestBody) return
  throw new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    status: 400,
    members: { ProposedSize: String(size), MaxSizeAllowed: String(largestBody) },
  })
}
