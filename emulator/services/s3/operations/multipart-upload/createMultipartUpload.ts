import type { CreateMultipartUploadCommandInput, CreateMultipartUploadCommandOutput } from '@aws-sdk/client-s3'
import type { Principal } from '#iam/types.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { aclOfUpload } from '../../acl/aclOfUpload.ts'
import { describingHonours } from '../../describingHonours.ts'
import { abortMembers } from '../../lifecycle/abortMembers.ts'
import { lockOfHeaders } from '../../object-lock/readLock.ts'
import { canonicalUserId } from '../../owner.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import { type BucketRow, objectRows } from '../../rows.ts'
import { storedDescription } from '../../storedDescription.ts'
import { newUploadId } from '../../uploads/newUploadId.ts'
import { askedChecksum } from '../../uploads/uploadChecksum.ts'
import { uploadRows } from '../../uploads/uploadRows.ts'

export const createMultipartUpload: Operation<
  CreateMultipartUploadCommandInput,
  CreateMultipartUploadCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    ...describingHonours,
    ChecksumAlgorithm: true,
    ChecksumType: true,
  },
  // Of a copy in parts; s3fs says it here.
  passesOver: ['x-amz-metadata-directive'],
  find: requireBucketAndKey,
  run(input, context, bucket) {
    const { store, clock, random, principal } = context
    const { Bucket = '', Key = '' } = input
    const initiator = initiatorOf(principal)
    const description = {
      ...storedDescription(input),
      ...aclOfUpload(input, bucket, context),
      ...lockOfHeaders(input, { bucket, now: clock() }),
    }
    const checksum = askedChecksum(input)
    const initiatedAt = clock()
    const UploadId = newUploadId(random, initiatedAt)
    const foundObject = objectRows(store).get([Bucket, Key]) !== undefined
    uploadRows(store).set([Bucket, Key, UploadId], { initiatedAt, initiator, description, checksum, foundObject })
    return {
      Bucket,
      Key,
      UploadId,
      ...abortMembers(store, { bucket: Bucket, key: Key }, { initiatedAt }),
      ServerSideEncryption: 'AES256',
      ...(checksum.isAsked && { ChecksumAlgorithm: checksum.algorithm, ChecksumType: checksum.type }),
    }
  },
}

/** @throws AwsError AccessDenied, whatever policies allow to everybody. */
function initiatorOf(principal: Principal): string {
  if (principal.type === 'Account') return canonicalUserId(principal.account)
  if ('arn' in principal) return principal.arn
  throw new AwsError('AccessDenied', 'Anonymous users cannot initiate multipart uploads.  Please authenticate.', {
    status: 403,
  })
}
