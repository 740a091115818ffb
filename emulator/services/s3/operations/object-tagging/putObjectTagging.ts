import type { PutObjectTaggingCommandInput, PutObjectTaggingCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { existingObject } from '../../existingObject.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { checkedObjectTags, tagsMember } from '../../tagging/checkedTags.ts'
import { changeVersion } from '../../versions/changeVersion.ts'
import { versionMember } from '../../versions/versionMember.ts'

/** All tags of an object at once: those that it had are gone. It stays the version that it is. */
export const putObjectTagging: Operation<PutObjectTaggingCommandInput, PutObjectTaggingCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    VersionId: true,
    ContentMD5: true,
    ChecksumAlgorithm: true,
    Tagging: { TagSet: { each: { Key: true, Value: true } } },
    ExpectedBucketOwner: true,
    RequestPayer: requestPayer,
  },
  find: requireBucketAndKey,
  run(input, context, bucket) {
    const wanted = checkedObjectTags(input.Tagging?.TagSet ?? [])
    const row = existingObject(input, context)
    changeVersion(context.store, [input.Bucket ?? '', input.Key ?? ''], {
      ...row,
      tags: undefined,
      ...tagsMember(wanted),
    })
    return versionMember(bucket, row)
  },
}
