import type {
  PutBucketAnalyticsConfigurationCommandInput,
  PutBucketAnalyticsConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { checkAnalytics } from '../../settings/checkNamed.ts'
import { reportedByNobody } from '../../settings/keptAndTold.ts'
import { putNamed } from '../../settings/namedSettings.ts'

/** Keeps a configuration under its id, in place of the one that had it. */
export const putBucketAnalyticsConfiguration: Operation<
  PutBucketAnalyticsConfigurationCommandInput,
  PutBucketAnalyticsConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, Id: true, AnalyticsConfiguration: reportedByNobody, ExpectedBucketOwner: true },
  find: requireBucket,
  run({ Id, AnalyticsConfiguration: configuration }, { store }, { name }) {
    if (configuration) checkAnalytics(configuration)
    putNamed({ store, bucket: name, kind: 'analytics' }, { id: Id, value: configuration })
    return {}
  },
}
