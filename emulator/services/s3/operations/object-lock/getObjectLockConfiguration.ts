import type {
  GetObjectLockConfigurationCommandInput,
  GetObjectLockConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

export const getObjectLockConfiguration: Operation<
  GetObjectLockConfigurationCommandInput,
  GetObjectLockConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, _context, { name, objectLock }) {
    if (!objectLock) {
      throw new AwsError(
        'ObjectLockConfigurationNotFoundError',
        'Object Lock configuration does not exist for this bucket',
        { status: 404, members: { BucketName: name } },
      )
    }
    const { defaultRetention: kept } = objectLock
    const period = kept && (kept.years === undefined ? { Days: kept.days } : { Years: kept.years })
    return {
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        ...(kept && { Rule: { DefaultRetention: { Mode: kept.mode, ...period } } }),
      },
    }
  },
}
