/** Requirements of the S3 operations that read and edit the configuration of a bucket. Follows the S3 API Reference, "Permissions" of each operation. */
import type { RequestContext } from '../../types.ts'
import { passRoles } from '../passRole.ts'
import { nested, requirement, text } from '../requirement.ts'
import { texts } from '../tagging.ts'
import type { OperationInput, RequirementTable } from '../types.ts'
import { aclContext } from './contexts.ts'
import { bucketOf, onBucket } from './rules.ts'

/** Reading is one action and every change the other: most deletions are the Put action. */
const pairs: readonly (readonly [subject: string, read: readonly string[], change: readonly string[]])[] = [
  ['BucketPublicAccessBlock', ['GetPublicAccessBlock'], ['PutPublicAccessBlock', 'DeletePublicAccessBlock']],
  [
    'BucketOwnershipControls',
    ['GetBucketOwnershipControls'],
    ['PutBucketOwnershipControls', 'DeleteBucketOwnershipControls'],
  ],
  ['BucketCORS', ['GetBucketCors'], ['PutBucketCors', 'DeleteBucketCors']],
  ['BucketVersioning', ['GetBucketVersioning'], ['PutBucketVersioning']],
  ['BucketTagging', ['GetBucketTagging'], ['PutBucketTagging', 'DeleteBucketTagging']],
  ['EncryptionConfiguration', ['GetBucketEncryption'], ['PutBucketEncryption', 'DeleteBucketEncryption']],
  [
    'LifecycleConfiguration',
    ['GetBucketLifecycleConfiguration'],
    ['PutBucketLifecycleConfiguration', 'DeleteBucketLifecycle'],
  ],
  ['BucketNotification', ['GetBucketNotificationConfiguration'], ['PutBucketNotificationConfiguration']],
  ['BucketLogging', ['GetBucketLogging'], ['PutBucketLogging']],
  ['BucketRequestPayment', ['GetBucketRequestPayment'], ['PutBucketRequestPayment']],
  ['AccelerateConfiguration', ['GetBucketAccelerateConfiguration'], ['PutBucketAccelerateConfiguration']],
  ['BucketObjectLockConfiguration', ['GetObjectLockConfiguration'], ['PutObjectLockConfiguration']],
  ['BucketAbac', ['GetBucketAbac'], ['PutBucketAbac']],
  ['ReplicationConfiguration', ['GetBucketReplication'], ['DeleteBucketReplication']],
  [
    'AnalyticsConfiguration',
    ['GetBucketAnalyticsConfiguration', 'ListBucketAnalyticsConfigurations'],
    ['PutBucketAnalyticsConfiguration', 'DeleteBucketAnalyticsConfiguration'],
  ],
  [
    'IntelligentTieringConfiguration',
    ['GetBucketIntelligentTieringConfiguration', 'ListBucketIntelligentTieringConfigurations'],
    ['PutBucketIntelligentTieringConfiguration', 'DeleteBucketIntelligentTieringConfiguration'],
  ],
  [
    'InventoryConfiguration',
    ['GetBucketInventoryConfiguration', 'ListBucketInventoryConfigurations'],
    ['DeleteBucketInventoryConfiguration'],
  ],
  [
    'MetricsConfiguration',
    ['GetBucketMetricsConfiguration', 'ListBucketMetricsConfigurations'],
    ['PutBucketMetricsConfiguration', 'DeleteBucketMetricsConfiguration'],
  ],
]

const ofPairs: RequirementTable = Object.fromEntries(
  pairs.flatMap(([subject, read, change]) => [
    ...read.map((operation) => [operation, onBucket(`s3:Get${subject}`)] as const),
    ...change.map((operation) => [operation, onBucket(`s3:Put${subject}`)] as const),
  ]),
)

/** The optional columns of an inventory, which a policy may hold back. */
function inventoryContext(input: OperationInput): RequestContext {
  const fields = texts(nested(input, 'InventoryConfiguration'), 'OptionalFields')
  return fields.length > 0 ? { 's3:InventoryAccessibleOptionalFields': fields } : {}
}

export const s3Configuration: RequirementTable = {
  ...ofPairs,
  PutBucketInventoryConfiguration: onBucket('s3:PutInventoryConfiguration', inventoryContext),
  /** S3 copies with a role of the owner, which whoever configures it hands over. */
  PutBucketReplication: (input) => [
    requirement('s3:PutReplicationConfiguration', bucketOf(input)),
    ...passRoles([text(nested(input, 'ReplicationConfiguration'), 'Role')], 's3.amazonaws.com'),
  ],
  GetBucketAcl: onBucket('s3:GetBucketAcl'),
  PutBucketAcl: onBucket('s3:PutBucketAcl', aclContext),
  GetBucketPolicy: onBucket('s3:GetBucketPolicy'),
  PutBucketPolicy: onBucket('s3:PutBucketPolicy'),
  DeleteBucketPolicy: onBucket('s3:DeleteBucketPolicy'),
  GetBucketPolicyStatus: onBucket('s3:GetBucketPolicyStatus'),
  GetBucketWebsite: onBucket('s3:GetBucketWebsite'),
  PutBucketWebsite: onBucket('s3:PutBucketWebsite'),
  DeleteBucketWebsite: onBucket('s3:DeleteBucketWebsite'),
}
