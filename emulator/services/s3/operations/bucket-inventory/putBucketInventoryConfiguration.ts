import type {
  PutBucketInventoryConfigurationCommandInput,
  PutBucketInventoryConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { checkInventory } from '../../settings/checkNamed.ts'
import { reportedByNobody } from '../../settings/keptAndTold.ts'
import { putNamed } from '../../settings/namedSettings.ts'

/** Keeps a configuration under its id, in place of the one that had it. */
export const putBucketInventoryConfiguration: Operation<
  PutBucketInventoryConfigurationCommandInput,
  PutBucketInventoryConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, Id: true, InventoryConfiguration: reportedByNobody, ExpectedBucketOwner: true },
  find: requireBucket,
  run({ Id, InventoryConfiguration: configuration }, { store }, { name }) {
    if (configuration) checkInventory(configuration)
    putNamed({ store, bucket: name, kind: 'inventory' }, { id: Id, value: configuration })
    return {}
  },
}
