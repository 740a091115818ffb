import type {
  PutBucketMetricsConfigurationCommandInput,
  PutBucketMetricsConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { checkFilter } from '../../settings/checkNamed.ts'
import { reportedByNobody } from '../../settings/keptAndTold.ts'
import { putNamed } from '../../settings/namedSettings.ts'

/** Keeps a configuration under its id, in place of the one that had it. */
export const putBucketMetricsConfiguration: Operation<
  PutBucketMetricsConfigurationCommandInput,
  PutBucketMetricsConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, Id: true, MetricsConfiguration: reportedByNobody, ExpectedBucketOwner: true },
  find: requireBucket,
  run({ Id, MetricsConfiguration: configuration }, { store }, { name }) {
    checkFilter(configuration?.Filter)
    putNamed({ store, bucket: name, kind: 'metrics' }, { id: Id, value: configuration })
    return {}
  },
}
