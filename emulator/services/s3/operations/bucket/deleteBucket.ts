import type { DeleteBucketCommandInput, DeleteBucketCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows, objectRows } from '../../rows.ts'
import { dropSettings } from '../../settings/bucketSettings.ts'
import { uploadRows } from '../../uploads/uploadRows.ts'
import { versionRows } from '../../versions/versionRows.ts'

/** A bucket goes only when nothing is left in it (S3-009). */
export const deleteBucket: Operation<DeleteBucketCommandInput, DeleteBucketCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    const first = { within: [name], limit: 1 } as const
    // AWS documents uploads that are under way as a reason for directory buckets alone; S3-009 has them for all.
    const rest = [...objectRows(store).entries(first), ...uploadRows(store).entries(first)]
    if (rest.length > 0) throw notEmpty(name, '')
    if (versionRows(store).entries(first).length > 0)
      throw notEmpty(name, '. You must delete all versions in the bucket.')
    store.transaction(() => {
      bucketRows(store).delete(name)
      dropSettings(store, name)
    })
    return {}
  },
}

function notEmpty(name: string, more: string): AwsError {
  return new AwsError('BucketNotEmpty', `The bucket you tried to delete is not empty${more}`, {
    status: 409,
    members: { BucketName: name },
  })
}
