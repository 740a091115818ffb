import type {
  GetBucketLifecycleConfigurationCommandInput,
  GetBucketLifecycleConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { lifecycleOf } from '../../settings/lifecycle/lifecycleOf.ts'
import { settingNotFound } from '../../settings/settingErrors.ts'

export const getBucketLifecycleConfiguration: Operation<
  GetBucketLifecycleConfigurationCommandInput,
  GetBucketLifecycleConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    const lifecycle = lifecycleOf(store, name)
    if (!lifecycle) {
      throw settingNotFound('NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist', name)
    }
    return { Rules: lifecycle.rules, TransitionDefaultMinimumObjectSize: lifecycle.minimumSize }
  },
}
