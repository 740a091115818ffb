import type {
  GetBucketAccelerateConfigurationCommandInput,
  GetBucketAccelerateConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { settingOf } from '../../settings/bucketSettings.ts'

/** A bucket that nobody has ever set it for answers without a status. */
export const getBucketAccelerateConfiguration: Operation<
  GetBucketAccelerateConfigurationCommandInput,
  GetBucketAccelerateConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true, RequestPayer: requestPayer },
  find: requireBucket,
  run(_input, { store }, { name }) {
    const status = settingOf(store, name, 'accelerate')
    return status ? { Status: status } : {}
  },
}
