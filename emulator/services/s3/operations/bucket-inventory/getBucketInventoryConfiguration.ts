import type {
  GetBucketInventoryConfigurationCommandInput,
  GetBucketInventoryConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { getNamed } from '../../settings/namedSettings.ts'

export const getBucketInventoryConfiguration: Operation<
  GetBucketInventoryConfigurationCommandInput,
  GetBucketInventoryConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, Id: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run({ Id }, { store }, { name }) {
    return { InventoryConfiguration: getNamed({ store, bucket: name, kind: 'inventory' }, Id) }
  },
}
