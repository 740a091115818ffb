import type {
  GetObjectLockConfigurationCommandInput,
  GetObjectLockConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { settingNotFound } from '../../settings/settingErrors.ts'

/** No object of any bucket here can be locked. */
export const getObjectLockConfiguration: Operation<
  GetObjectLockConfigurationCommandInput,
  GetObjectLockConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, _context, { name }) {
    const message = 'Object Lock configuration does not exist for this bucket'
    throw settingNotFound('ObjectLockConfigurationNotFoundError', message, name)
  },
}
