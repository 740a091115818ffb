import type { DeleteBucketCommandInput, DeleteBucketCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows, objectRows } from '../../rows.ts'
import { versionRows } from '../../versions/versionRows.ts'

/** A bucket goes only when nothing is left in it (S3-009). */
export const deleteBucket: Operation<DeleteBucketCommandInput, DeleteBucketCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    const first = { within: [name], limit: 1 } as const
    if (objectRows(store).entries(first).length > 0) throw notEmpty(name, '')
    if (versionRows(store).entries(first).length > 0)
      throw notEmpty(name, '. You must delete all versions in the bucket.')
    bucketRows(store).delete(name)
    return {}
  },
}

function notEmpty(name: string, more: string): AwsError {
  return new AwsError('BucketNotEmpty', `The bucket you tried to delete is not empty${more}`, {
    status: 409,
    members: { BucketName: name },
  })
}
