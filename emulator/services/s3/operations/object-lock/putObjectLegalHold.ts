import type { PutObjectLegalHoldCommandInput, PutObjectLegalHoldCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { existingObject } from '../../existingObject.ts'
import { malformedXml } from '../../malformedXml.ts'
import { requireLock } from '../../object-lock/readLock.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { changeVersion } from '../../versions/changeVersion.ts'

export const putObjectLegalHold: Operation<PutObjectLegalHoldCommandInput, PutObjectLegalHoldCommandOutput, BucketRow> =
  {
    authorization: 'permission',
    honours: {
      Bucket: true,
      Key: true,
      LegalHold: { Status: true },
      RequestPayer: requestPayer,
      VersionId: true,
      ContentMD5: true,
      ChecksumAlgorithm: true,
      ExpectedBucketOwner: true,
    },
    find: requireBucketAndKey,
    run(input, context, bucket) {
      requireLock(bucket)
      const status = input.LegalHold?.Status
      if (status !== 'ON' && status !== 'OFF') throw malformedXml('Status is one of two')
      const row = existingObject(input, context)
      changeVersion(context.store, [input.Bucket ?? '', input.Key ?? ''], { ...row, legalHold: status === 'ON' })
      return {}
    },
  }
