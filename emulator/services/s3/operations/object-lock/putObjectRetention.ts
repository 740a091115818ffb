import type { PutObjectRetentionCommandInput, PutObjectRetentionCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { existingObject } from '../../existingObject.ts'
import { malformedXml } from '../../malformedXml.ts'
import { checkRetentionChange } from '../../object-lock/objectLock.ts'
import { checkedRetention, requireLock } from '../../object-lock/readLock.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { changeVersion } from '../../versions/changeVersion.ts'

/** Without a mode and a date it takes the retention away, where that is allowed. */
export const putObjectRetention: Operation<PutObjectRetentionCommandInput, PutObjectRetentionCommandOutput, BucketRow> =
  {
    authorization: 'permission',
    honours: {
      Bucket: true,
      Key: true,
      Retention: { Mode: true, RetainUntilDate: true, EventHold: false, EventHoldDuration: false },
      RequestPayer: requestPayer,
      VersionId: true,
      BypassGovernanceRetention: true,
      ContentMD5: true,
      ChecksumAlgorithm: true,
      ExpectedBucketOwner: true,
    },
    find: requireBucketAndKey,
    run(input, context, bucket) {
      requireLock(bucket)
      const { Mode, RetainUntilDate } = input.Retention ?? {}
      if ((Mode === undefined) !== (RetainUntilDate === undefined))
        throw malformedXml('Mode and RetainUntilDate come together')
      const now = context.clock()
      const wanted =
        Mode === undefined || RetainUntilDate === undefined ? undefined : checkedRetention(Mode, RetainUntilDate, now)
      const row = existingObject(input, context)
      checkRetentionChange(row.retention, wanted, { now, bypass: input.BypassGovernanceRetention === true })
      changeVersion(context.store, [input.Bucket ?? '', input.Key ?? ''], { ...row, retention: wanted })
      return {}
    },
  }
