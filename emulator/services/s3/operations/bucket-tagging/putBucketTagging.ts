import type { PutBucketTaggingCommandInput, PutBucketTaggingCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { dropSetting, keepSetting } from '../../settings/bucketSettings.ts'
import { checkBucketTags } from '../../settings/checkBucketTags.ts'
import { requireBodyCheck } from '../../settings/requireBodyCheck.ts'

/** Sets all tags of a bucket, in place of those that it had; none is as good as taking them away. */
export const putBucketTagging: Operation<PutBucketTaggingCommandInput, PutBucketTaggingCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Tagging: { TagSet: { each: { Key: true, Value: true } } },
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run({ Tagging }, { store, headers }, { name }) {
    requireBodyCheck(headers)
    const tags = Tagging?.TagSet ?? []
    checkBucketTags(tags)
    if (tags.length > 0) keepSetting(store, name, { name: 'tagging', value: tags })
    else dropSetting(store, name, 'tagging')
    return {}
  },
}
