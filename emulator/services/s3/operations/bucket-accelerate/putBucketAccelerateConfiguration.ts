import type {
  PutBucketAccelerateConfigurationCommandInput,
  PutBucketAccelerateConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { malformedXml } from '../../malformedXml.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { keepSetting } from '../../settings/bucketSettings.ts'
import { acceleratedByNobody } from '../../settings/keptAndTold.ts'
import { invalidRequest } from '../../settings/settingErrors.ts'

/** A name with dots fits no certificate of the accelerated endpoint (S3-233). */
export const putBucketAccelerateConfiguration: Operation<
  PutBucketAccelerateConfigurationCommandInput,
  PutBucketAccelerateConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    AccelerateConfiguration: { Status: acceleratedByNobody },
    ExpectedBucketOwner: true,
    ChecksumAlgorithm: true,
  },
  find: requireBucket,
  run({ AccelerateConfiguration }, { store }, { name }) {
    if (name.includes('.')) {
      const message = 'S3 Transfer Acceleration is not supported for buckets with periods (.) in their names'
      throw invalidRequest(message)
    }
    const { Status: status } = AccelerateConfiguration ?? {}
    if (status !== 'Enabled' && status !== 'Suspended') throw malformedXml('Status is one of two')
    keepSetting(store, name, { name: 'accelerate', value: status })
    return {}
  },
}
