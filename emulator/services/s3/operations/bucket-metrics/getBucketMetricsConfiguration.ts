import type {
  GetBucketMetricsConfigurationCommandInput,
  GetBucketMetricsConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { getNamed } from '../../settings/namedSettings.ts'

export const getBucketMetricsConfiguration: Operation<
  GetBucketMetricsConfigurationCommandInput,
  GetBucketMetricsConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, Id: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run({ Id }, { store }, { name }) {
    return { MetricsConfiguration: getNamed({ store, bucket: name, kind: 'metrics' }, Id) }
  },
}
