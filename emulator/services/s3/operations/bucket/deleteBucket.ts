import type { DeleteBucketCommandInput, DeleteBucketCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows, objectRows } from '../../rows.ts'
import { dropSettings } from '../../settings/bucketSettings.ts'

/** A bucket goes only when nothing is left in it (S3-009). */
export const deleteBucket: Operation<DeleteBucketCommandInput, DeleteBucketCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    if (objectRows(store).entries({ within: [name], limit: 1 }).length > 0) {
      throw new AwsError('BucketNotEmpty', 'The bucket you tried to delete is not empty', {
        status: 409,
        members: { BucketName: name },
      })
    }
    store.transaction(() => {
      bucketRows(store).delete(name)
      dropSettings(store, name)
    })
    return {}
  },
}
