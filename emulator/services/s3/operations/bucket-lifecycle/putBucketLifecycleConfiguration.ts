import type {
  PutBucketLifecycleConfigurationCommandInput,
  PutBucketLifecycleConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { keepSetting } from '../../settings/bucketSettings.ts'
import { checkedRules } from '../../settings/lifecycle/checkLifecycle.ts'
import { lifecycleDocument } from '../../settings/lifecycle/storedLifecycle.ts'
import { requireBodyCheck } from '../../settings/requireBodyCheck.ts'
import { invalidArgument } from '../../settings/settingErrors.ts'

const minimumSizes: readonly string[] = ['all_storage_classes_128K', 'varies_by_storage_class']

const part = { Prefix: true, ObjectSizeGreaterThan: true, ObjectSizeLessThan: true } as const
const tag = { Key: true, Value: true } as const
const noncurrent = { NoncurrentDays: true, NewerNoncurrentVersions: true } as const

/** Sets all rules of a bucket, in place of those that it had. */
export const putBucketLifecycleConfiguration: Operation<
  PutBucketLifecycleConfigurationCommandInput,
  PutBucketLifecycleConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    ChecksumAlgorithm: true,
    LifecycleConfiguration: {
      Rules: {
        each: {
          ID: true,
          Status: true,
          Prefix: true,
          Filter: {
            ...part,
            Tag: tag,
            And: { ...part, Tags: { each: tag } },
          },
          Expiration: { Date: true, Days: true, ExpiredObjectDeleteMarker: true },
          Transitions: { each: { Date: true, Days: true, StorageClass: true } },
          NoncurrentVersionExpiration: noncurrent,
          NoncurrentVersionTransitions: { each: { ...noncurrent, StorageClass: true } },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: true },
        },
      },
    },
    TransitionDefaultMinimumObjectSize: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run(input, context, { name }) {
    const { store, headers, random } = context
    requireBodyCheck(headers)
    const minimumSize = input.TransitionDefaultMinimumObjectSize ?? 'all_storage_classes_128K'
    if (!minimumSizes.includes(minimumSize)) {
      throw invalidArgument('Invalid transition default minimum object size', {
        name: 'x-amz-transition-default-minimum-object-size',
        value: minimumSize,
      })
    }
    const rules = checkedRules(input.LifecycleConfiguration?.Rules ?? [], () => btoa(random.uuid()))
    keepSetting(store, name, { name: 'lifecycle', value: lifecycleDocument({ rules, minimumSize }) })
    return { TransitionDefaultMinimumObjectSize: minimumSize }
  },
}
