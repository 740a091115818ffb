/** Requirements of the S3 operations on resources whose ARN holds an account: directory buckets and metadata tables. Follows the Service Authorization Reference, S3 Express and S3 Tables, and the S3 API Reference. */
import { passRoles } from '../passRole.ts'
import { contextFrom, nested, requirement, text } from '../requirement.ts'
import type { AccountRule, AccountTable, Environment, OperationInput, Requirement } from '../types.ts'
import { bucketOf } from './rules.ts'

const sessionKeys = [
  ['ServerSideEncryption', 's3express:x-amz-server-side-encryption'],
  ['SSEKMSKeyId', 's3express:x-amz-server-side-encryption-aws-kms-key-id'],
] as const

/** Everything on objects of a directory bucket is done in a session, and the session is what policies allow. */
function session(input: OperationInput, { account, region }: Environment): readonly Requirement[] {
  const bucket = `arn:aws:s3express:${region}:${account}:bucket/${text(input, 'Bucket')}`
  const mode = text(input, 'SessionMode') || 'ReadWrite'
  const context = { ...contextFrom(input, sessionKeys), 's3express:SessionMode': mode }
  return [requirement('s3express:CreateSession', bucket, context)]
}

const tableBucketActions = ['CreateTableBucket', 'CreateNamespace', 'CreateTable']
const tableActions = ['GetTable', 'PutTablePolicy', 'PutTableEncryption']

/**
 * S3 makes the tables in the name of the caller, in a table bucket of AWS's naming.
 * @param onTableBucket the actions of S3 Tables that it takes on that bucket.
 */
function makingTables(action: string, onTableBucket: readonly string[]): AccountRule {
  return (input, { account, region }) => {
    const tableBucket = `arn:aws:s3tables:${region}:${account}:bucket/aws-s3`
    return [
      requirement(`s3:${action}`, bucketOf(input)),
      ...onTableBucket.map((name) => requirement(`s3tables:${name}`, tableBucket)),
      ...tableActions.map((name) => requirement(`s3tables:${name}`, `${tableBucket}/table/*`)),
    ]
  }
}

function createBucketMetadataConfiguration(input: OperationInput, environment: Environment): readonly Requirement[] {
  const annotations = nested(nested(input, 'MetadataConfiguration'), 'AnnotationTableConfiguration')
  return [
    ...makingTables('CreateBucketMetadataTableConfiguration', [...tableBucketActions, 'PutTableBucketPolicy'])(
      input,
      environment,
    ),
    ...passRoles([text(annotations, 'Role')]),
  ]
}

export const s3AccountRequirements: AccountTable = {
  CreateSession: session,
  RenameObject: session,
  ListDirectoryBuckets: (_input, { account, region }) => [
    requirement('s3express:ListAllMyDirectoryBuckets', `arn:aws:s3express:${region}:${account}:*`),
  ],
  CreateBucketMetadataConfiguration: createBucketMetadataConfiguration,
  UpdateBucketMetadataInventoryTableConfiguration: makingTables(
    'UpdateBucketMetadataInventoryTableConfiguration',
    tableBucketActions,
  ),
}
