import type {
  GetBucketAnalyticsConfigurationCommandInput,
  GetBucketAnalyticsConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { getNamed } from '../../settings/namedSettings.ts'

export const getBucketAnalyticsConfiguration: Operation<
  GetBucketAnalyticsConfigurationCommandInput,
  GetBucketAnalyticsConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, Id: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run({ Id }, { store }, { name }) {
    return { AnalyticsConfiguration: getNamed({ store, bucket: name, kind: 'analytics' }, Id) }
  },
}
