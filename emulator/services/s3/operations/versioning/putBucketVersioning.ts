import type { PutBucketVersioningCommandInput, PutBucketVersioningCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { malformedXml } from '../../malformedXml.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'

/** From now on: versions that are there stay. No bucket goes back to never having kept versions. */
export const putBucketVersioning: Operation<
  PutBucketVersioningCommandInput,
  PutBucketVersioningCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    ContentMD5: true,
    ChecksumAlgorithm: true,
    MFA: false,
    VersioningConfiguration: { MFADelete: { only: ['Disabled'] }, Status: true },
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run({ VersioningConfiguration: { Status } = {} }, { store }, bucket) {
    if (Status === undefined) {
      throw new AwsError('IllegalVersioningConfigurationException', 'The Versioning element must be specified', {
        status: 400,
      })
    }
    if (Status !== 'Enabled' && Status !== 'Suspended') throw malformedXml('Status is one of two')
    if (Status === 'Suspended' && bucket.objectLock) {
      throw new AwsError(
        'InvalidBucketState',
        'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
        { status: 409 },
      )
    }
    bucketRows(store).set(bucket.name, { ...bucket, versioning: Status })
    return {}
  },
}
