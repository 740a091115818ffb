import type { GetObjectTaggingCommandInput, GetObjectTaggingCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { existingObject } from '../../existingObject.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { versionMember } from '../../versions/versionMember.ts'

export const getObjectTagging: Operation<GetObjectTaggingCommandInput, GetObjectTaggingCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, Key: true, VersionId: true, ExpectedBucketOwner: true, RequestPayer: requestPayer },
  find: requireBucketAndKey,
  run(input, context, bucket) {
    const row = existingObject(input, context)
    const tags = Object.entries(row.tags ?? {})
    return { ...versionMember(bucket, row), TagSet: tags.map(([Key, Value]) => ({ Key, Value })) }
  },
}
