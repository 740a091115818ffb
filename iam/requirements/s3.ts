/** Requirements of the S3 operations. Follows the Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3", and the S3 API Reference. */
import { contextFrom, nested, nestedList, requirement, text } from './requirement.ts'
import { aclContext, hasAcl, listContext } from './s3/contexts.ts'
import { bucketOf, bypassRequirement, objectOf, onBucket, onObject, onVersion, type Rule } from './s3/rules.ts'
import { bodyTagContext } from './s3/tagContext.ts'
import { s3Writing } from './s3/writing.ts'
import type { OperationInput, Requirement, RequirementRule } from './types.ts'

/**
 * By AWS's operation name. Many operations have no action of their own name: HeadObject is s3:GetObject, ListObjectsV2
 * and HeadBucket are s3:ListBucket, most deletions of a bucket's configuration are its Put action.
 */
export const s3Requirements: Readonly<Record<string, RequirementRule>> = {
  ListBuckets: () => [requirement('s3:ListAllMyBuckets', '*')],
  CreateBucket: createBucket,
  DeleteBucket: onBucket('s3:DeleteBucket'),
  HeadBucket: onBucket('s3:ListBucket'),
  GetBucketLocation: onBucket('s3:GetBucketLocation'),

  ListObjects: onBucket('s3:ListBucket', listContext),
  ListObjectsV2: onBucket('s3:ListBucket', listContext),
  ListObjectVersions: onBucket('s3:ListBucketVersions', listContext),
  ListMultipartUploads: onBucket('s3:ListBucketMultipartUploads'),

  GetObject: onVersion('s3:GetObject', 's3:GetObjectVersion'),
  HeadObject: onVersion('s3:GetObject', 's3:GetObjectVersion'),
  GetObjectAttributes: (input) => [
    ...onVersion('s3:GetObject', 's3:GetObjectVersion')(input),
    ...onVersion('s3:GetObjectAttributes', 's3:GetObjectVersionAttributes')(input),
  ],
  ...s3Writing,
  AbortMultipartUpload: onObject('s3:AbortMultipartUpload'),
  ListParts: onObject('s3:ListMultipartUploadParts'),
  RestoreObject: onObject('s3:RestoreObject'),

  GetObjectTagging: onVersion('s3:GetObjectTagging', 's3:GetObjectVersionTagging'),
  PutObjectTagging: onVersion('s3:PutObjectTagging', 's3:PutObjectVersionTagging', bodyTagContext),
  DeleteObjectTagging: onVersion('s3:DeleteObjectTagging', 's3:DeleteObjectVersionTagging'),
  GetObjectAcl: onVersion('s3:GetObjectAcl', 's3:GetObjectVersionAcl'),
  PutObjectAcl: onVersion('s3:PutObjectAcl', 's3:PutObjectVersionAcl', aclContext),
  GetObjectRetention: onObject('s3:GetObjectRetention'),
  PutObjectRetention: putObjectRetention,
  GetObjectLegalHold: onObject('s3:GetObjectLegalHold'),
  PutObjectLegalHold: onObject('s3:PutObjectLegalHold', (input) =>
    contextFrom(nested(input, 'LegalHold'), [['Status', 's3:object-lock-legal-hold']])),

  GetBucketPolicy: onBucket('s3:GetBucketPolicy'),
  PutBucketPolicy: onBucket('s3:PutBucketPolicy'),
  DeleteBucketPolicy: onBucket('s3:DeleteBucketPolicy'),
  GetBucketPolicyStatus: onBucket('s3:GetBucketPolicyStatus'),
  GetBucketAcl: onBucket('s3:GetBucketAcl'),
  PutBucketAcl: onBucket('s3:PutBucketAcl', aclContext),
  GetPublicAccessBlock: onBucket('s3:GetBucketPublicAccessBlock'),
  PutPublicAccessBlock: onBucket('s3:PutBucketPublicAccessBlock'),
  DeletePublicAccessBlock: onBucket('s3:PutBucketPublicAccessBlock'),
  GetBucketOwnershipControls: onBucket('s3:GetBucketOwnershipControls'),
  PutBucketOwnershipControls: onBucket('s3:PutBucketOwnershipControls'),
  DeleteBucketOwnershipControls: onBucket('s3:PutBucketOwnershipControls'),

  GetBucketCors: onBucket('s3:GetBucketCORS'),
  PutBucketCors: onBucket('s3:PutBucketCORS'),
  DeleteBucketCors: onBucket('s3:PutBucketCORS'),
  GetBucketVersioning: onBucket('s3:GetBucketVersioning'),
  PutBucketVersioning: onBucket('s3:PutBucketVersioning'),
  GetBucketTagging: onBucket('s3:GetBucketTagging'),
  PutBucketTagging: onBucket('s3:PutBucketTagging'),
  DeleteBucketTagging: onBucket('s3:PutBucketTagging'),
  GetBucketEncryption: onBucket('s3:GetEncryptionConfiguration'),
  PutBucketEncryption: onBucket('s3:PutEncryptionConfiguration'),
  DeleteBucketEncryption: onBucket('s3:PutEncryptionConfiguration'),
  GetBucketLifecycleConfiguration: onBucket('s3:GetLifecycleConfiguration'),
  PutBucketLifecycleConfiguration: onBucket('s3:PutLifecycleConfiguration'),
  DeleteBucketLifecycle: onBucket('s3:PutLifecycleConfiguration'),
  GetBucketWebsite: onBucket('s3:GetBucketWebsite'),
  PutBucketWebsite: onBucket('s3:PutBucketWebsite'),
  DeleteBucketWebsite: onBucket('s3:DeleteBucketWebsite'),
  GetBucketNotificationConfiguration: onBucket('s3:GetBucketNotification'),
  PutBucketNotificationConfiguration: onBucket('s3:PutBucketNotification'),
  GetBucketLogging: onBucket('s3:GetBucketLogging'),
  PutBucketLogging: onBucket('s3:PutBucketLogging'),
  GetBucketRequestPayment: onBucket('s3:GetBucketRequestPayment'),
  PutBucketRequestPayment: onBucket('s3:PutBucketRequestPayment'),
  GetBucketAccelerateConfiguration: onBucket('s3:GetAccelerateConfiguration'),
  PutBucketAccelerateConfiguration: onBucket('s3:PutAccelerateConfiguration'),
}

/** Headers and tags of a new bucket that need actions of their own. A private ACL is the default and needs none. */
function createBucket(input: OperationInput): Rule {
  const bucket = bucketOf(input)
  const configuration = nested(input, 'CreateBucketConfiguration')
  const location = contextFrom(configuration, [['LocationConstraint', 's3:LocationConstraint']])
  const ownership = contextFrom(input, [['ObjectOwnership', 's3:x-amz-object-ownership']])
  const extra: Requirement[] = []
  if (hasAcl({ ...input, ACL: input.ACL === 'private' ? undefined : input.ACL })) {
    extra.push(requirement('s3:PutBucketAcl', bucket, aclContext(input)))
  }
  if (input.ObjectLockEnabledForBucket === true) {
    extra.push(requirement('s3:PutBucketObjectLockConfiguration', bucket))
    extra.push(requirement('s3:PutBucketVersioning', bucket))
  }
  if (text(input, 'ObjectOwnership') !== '') extra.push(requirement('s3:PutBucketOwnershipControls', bucket, ownership))
  if (nestedList(configuration, 'Tags').length > 0) extra.push(requirement('s3:PutBucketTagging', bucket))
  return [requirement('s3:CreateBucket', bucket, aclContext(input), location, ownership), ...extra]
}

function putObjectRetention(input: OperationInput): Rule {
  const context = contextFrom(nested(input, 'Retention'), [
    ['Mode', 's3:object-lock-mode'],
    ['RetainUntilDate', 's3:object-lock-retain-until-date'],
  ])
  return [requirement('s3:PutObjectRetention', objectOf(input), context), ...bypassRequirement(input, objectOf(input))]
}
