import type { GetObjectLegalHoldCommandInput, GetObjectLegalHoldCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { existingObject } from '../../existingObject.ts'
import { noSuchLock } from '../../object-lock/noSuchLock.ts'
import { requireLock } from '../../object-lock/readLock.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

export const getObjectLegalHold: Operation<GetObjectLegalHoldCommandInput, GetObjectLegalHoldCommandOutput, BucketRow> =
  {
    authorization: 'permission',
    honours: { Bucket: true, Key: true, VersionId: true, RequestPayer: requestPayer, ExpectedBucketOwner: true },
    find: requireBucketAndKey,
    run(input, context, bucket) {
      requireLock(bucket)
      const { legalHold } = existingObject(input, context)
      if (legalHold === undefined) throw noSuchLock(input.Key ?? '')
      return { LegalHold: { Status: legalHold ? 'ON' : 'OFF' } }
    },
  }
