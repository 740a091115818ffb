import type { GetBucketLoggingCommandInput, GetBucketLoggingCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { settingOf } from '../../settings/bucketSettings.ts'

/** A bucket whose requests are not logged has an empty configuration. */
export const getBucketLogging: Operation<GetBucketLoggingCommandInput, GetBucketLoggingCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    const logging = settingOf(store, name, 'logging')
    return logging ? { LoggingEnabled: logging } : {}
  },
}
