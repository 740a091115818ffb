/** Requirements of the S3 operations. Follows the Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3", and the S3 API Reference. */
import { contextFrom, nested, nestedList, requirement, text } from './requirement.ts'
import { s3Annotations } from './s3/annotations.ts'
import { s3Configuration } from './s3/configuration.ts'
import { aclContext, hasAcl, listContext } from './s3/contexts.ts'
import { s3Metadata } from './s3/metadata.ts'
import { s3Objects } from './s3/objects.ts'
import { bucketOf, onBucket } from './s3/rules.ts'
import { s3Writing } from './s3/writing.ts'
import { tagListContext } from './tagging.ts'
import type { OperationInput, Requirement, RequirementTable } from './types.ts'

/**
 * By AWS's operation name. Many operations have no action of their own name: HeadObject is s3:GetObject, ListObjectsV2
 * and HeadBucket are s3:ListBucket, most deletions of a bucket's configuration are its Put action. Those on directory
 * buckets and metadata tables stand in `s3/account.ts`.
 */
export const s3Requirements: RequirementTable = {
  ListBuckets: () => [requirement('s3:ListAllMyBuckets', '*')],
  CreateBucket: createBucket,
  DeleteBucket: onBucket('s3:DeleteBucket'),
  HeadBucket: onBucket('s3:ListBucket'),
  GetBucketLocation: onBucket('s3:GetBucketLocation'),

  ListObjects: onBucket('s3:ListBucket', listContext),
  ListObjectsV2: onBucket('s3:ListBucket', listContext),
  ListObjectVersions: onBucket('s3:ListBucketVersions', listContext),
  ListMultipartUploads: onBucket('s3:ListBucketMultipartUploads'),

  ...s3Objects,
  ...s3Annotations,
  ...s3Writing,
  ...s3Configuration,
  ...s3Metadata,
}

/** Headers and tags of a new bucket that need actions of their own. A private ACL is the default and needs none. */
function createBucket(input: OperationInput): readonly Requirement[] {
  const bucket = bucketOf(input)
  const configuration = nested(input, 'CreateBucketConfiguration')
  const location = contextFrom(configuration, [['LocationConstraint', 's3:LocationConstraint']])
  const headers = contextFrom(input, [
    ['ObjectOwnership', 's3:x-amz-object-ownership'],
    ['BucketNamespace', 's3:x-amz-bucket-namespace'],
  ])
  const tags = tagListContext(configuration, 'Tags')
  const extra: Requirement[] = []
  if (hasAcl({ ...input, ACL: input.ACL === 'private' ? undefined : input.ACL })) {
    extra.push(requirement('s3:PutBucketAcl', bucket, aclContext(input)))
  }
  if (input.ObjectLockEnabledForBucket === true) {
    extra.push(requirement('s3:PutBucketObjectLockConfiguration', bucket))
    extra.push(requirement('s3:PutBucketVersioning', bucket))
  }
  if (text(input, 'ObjectOwnership') !== '') extra.push(requirement('s3:PutBucketOwnershipControls', bucket))
  if (nestedList(configuration, 'Tags').length > 0) extra.push(requirement('s3:PutBucketTagging', bucket))
  return [requirement('s3:CreateBucket', bucket, aclContext(input), location, headers, tags), ...extra]
}
