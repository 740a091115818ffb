import type { LoggingEnabled } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { bucketOwner } from '../bucketOwner.ts'
import { malformedXml } from '../malformedXml.ts'
import { type BucketRow, bucketRows } from '../rows.ts'

/**
 * Logs of a bucket go to a bucket of the same account in the same region (S3-230).
 * @throws AwsError InvalidTargetBucketForLogging, CrossLocationLoggingProhibitted (sic) or MalformedXML.
 */
export function checkLogging(
  { TargetBucket = '', TargetPrefix, TargetObjectKeyFormat: format }: LoggingEnabled,
  source: BucketRow,
  { store, account }: OperationContext,
): void {
  if (TargetBucket === '' || TargetPrefix === undefined) throw malformedXml('TargetBucket or TargetPrefix is missing')
  if (format && (format.SimplePrefix !== undefined) === (format.PartitionedPrefix !== undefined)) {
    throw malformedXml('TargetObjectKeyFormat is one of two')
  }
  const target = bucketRows(store).get(TargetBucket)
  if (!target) throw invalidTarget('The target bucket for logging does not exist', TargetBucket)
  if (bucketOwner(target, account) !== bucketOwner(source, account)) {
    const message = 'The owner for the bucket to be logged and the target bucket must be the same.'
    throw invalidTarget(message, TargetBucket)
  }
  if (target.region !== source.region) {
    throw new AwsError('CrossLocationLoggingProhibitted', 'Cross S3 location logging not allowed. ', {
      status: 403,
      members: { TargetBucketLocation: target.region },
    })
  }
}

function invalidTarget(message: string, bucket: string): AwsError {
  return new AwsError('InvalidTargetBucketForLogging', message, { status: 400, members: { TargetBucket: bucket } })
}
