import type { GetBucketTaggingCommandInput, GetBucketTaggingCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { settingOf } from '../../settings/bucketSettings.ts'
import { settingNotFound } from '../../settings/settingErrors.ts'

export const getBucketTagging: Operation<GetBucketTaggingCommandInput, GetBucketTaggingCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    const tags = settingOf(store, name, 'tagging')
    if (!tags) throw settingNotFound('NoSuchTagSet', 'The TagSet does not exist', name)
    return { TagSet: tags }
  },
}
