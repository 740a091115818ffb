import type {
  PutBucketNotificationConfigurationCommandInput,
  PutBucketNotificationConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { dropSetting, keepSetting } from '../../settings/bucketSettings.ts'
import { checkNotification, withIds } from '../../settings/checkNotification.ts'
import { sentToNobody } from '../../settings/keptAndTold.ts'

/** Sets all destinations of a bucket, in place of those that it had; an empty configuration notifies nobody. */
export const putBucketNotificationConfiguration: Operation<
  PutBucketNotificationConfigurationCommandInput,
  PutBucketNotificationConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    NotificationConfiguration: sentToNobody,
    ExpectedBucketOwner: true,
    SkipDestinationValidation: true,
  },
  find: requireBucket,
  run(input, { store, random }, { name }) {
    const { NotificationConfiguration: configuration = {}, SkipDestinationValidation } = input
    checkNotification(configuration, { destinations: SkipDestinationValidation !== true })
    const value = withIds(configuration, () => btoa(random.uuid()))
    if (Object.keys(value).length > 0) keepSetting(store, name, { name: 'notification', value })
    else dropSetting(store, name, 'notification')
    return {}
  },
}
