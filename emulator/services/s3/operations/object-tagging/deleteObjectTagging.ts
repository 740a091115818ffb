import type { DeleteObjectTaggingCommandInput, DeleteObjectTaggingCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { existingObject } from '../../existingObject.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { changeVersion } from '../../versions/changeVersion.ts'
import { versionMember } from '../../versions/versionMember.ts'

export const deleteObjectTagging: Operation<
  DeleteObjectTaggingCommandInput,
  DeleteObjectTaggingCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, Key: true, VersionId: true, ExpectedBucketOwner: true },
  find: requireBucketAndKey,
  run(input, context, bucket) {
    const row = existingObject(input, context)
    changeVersion(context.store, [input.Bucket ?? '', input.Key ?? ''], { ...row, tags: undefined })
    return versionMember(bucket, row)
  },
}
