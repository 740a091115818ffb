import type { DeleteBucketCommandInput, DeleteBucketCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows, objectRows } from '../../rows.ts'
import { uploadRows } from '../../uploads/uploadRows.ts'

/** A bucket goes only when nothing is left in it (S3-009). */
export const deleteBucket: Operation<DeleteBucketCommandInput, DeleteBucketCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    const inside = { within: [name], limit: 1 }
    // AWS documents uploads that are under way as a reason for directory buckets alone; S3-009 has them for all.
    if (objectRows(store).entries(inside).length > 0 || uploadRows(store).entries(inside).length > 0) {
      throw new AwsError('BucketNotEmpty', 'The bucket you tried to delete is not empty', {
        status: 409,
        members: { BucketName: name },
      })
    }
    bucketRows(store).delete(name)
    return {}
  },
}
