import type { GetBucketWebsiteCommandInput, GetBucketWebsiteCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { settingOf } from '../../settings/bucketSettings.ts'
import { settingNotFound } from '../../settings/settingErrors.ts'

export const getBucketWebsite: Operation<GetBucketWebsiteCommandInput, GetBucketWebsiteCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    const website = settingOf(store, name, 'website')
    if (website) return website
    const message = 'The specified bucket does not have a website configuration'
    throw settingNotFound('NoSuchWebsiteConfiguration', message, name)
  },
}
