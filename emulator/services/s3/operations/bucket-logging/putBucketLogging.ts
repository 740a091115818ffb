import type { PutBucketLoggingCommandInput, PutBucketLoggingCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { dropSetting, keepSetting } from '../../settings/bucketSettings.ts'
import { checkLogging } from '../../settings/checkLogging.ts'
import { loggedByNobody } from '../../settings/keptAndTold.ts'

/** Says where logs go; saying nothing ends them. */
export const putBucketLogging: Operation<PutBucketLoggingCommandInput, PutBucketLoggingCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    BucketLoggingStatus: {
      LoggingEnabled: {
        TargetBucket: loggedByNobody,
        // Grants are the ACLs of logs, which nobody writes here.
        TargetGrants: false,
        TargetPrefix: loggedByNobody,
        TargetObjectKeyFormat: loggedByNobody,
      },
    },
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run({ BucketLoggingStatus }, context, bucket) {
    const { LoggingEnabled: logging } = BucketLoggingStatus ?? {}
    if (logging) {
      checkLogging(logging, bucket, context)
      keepSetting(context.store, bucket.name, { name: 'logging', value: logging })
    } else dropSetting(context.store, bucket.name, 'logging')
    return {}
  },
}
