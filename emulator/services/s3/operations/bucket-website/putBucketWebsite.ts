import type { PutBucketWebsiteCommandInput, PutBucketWebsiteCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { keepSetting } from '../../settings/bucketSettings.ts'
import { checkWebsite } from '../../settings/checkWebsite.ts'
import { servedByNobody } from '../../settings/keptAndTold.ts'

export const putBucketWebsite: Operation<PutBucketWebsiteCommandInput, PutBucketWebsiteCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    WebsiteConfiguration: servedByNobody,
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run({ WebsiteConfiguration = {} }, { store }, { name }) {
    checkWebsite(WebsiteConfiguration)
    keepSetting(store, name, { name: 'website', value: WebsiteConfiguration })
    return {}
  },
}
