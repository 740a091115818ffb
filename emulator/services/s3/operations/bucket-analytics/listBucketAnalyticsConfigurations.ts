import type {
  ListBucketAnalyticsConfigurationsCommandInput,
  ListBucketAnalyticsConfigurationsCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { listNamed } from '../../settings/namedSettings.ts'

/** In the order of their ids. */
export const listBucketAnalyticsConfigurations: Operation<
  ListBucketAnalyticsConfigurationsCommandInput,
  ListBucketAnalyticsConfigurationsCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ContinuationToken: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run({ ContinuationToken }, { store }, { name }) {
    const { items, page } = listNamed({ store, bucket: name, kind: 'analytics' }, ContinuationToken)
    return { ...page, ...(items.length > 0 && { AnalyticsConfigurationList: items }) }
  },
}
