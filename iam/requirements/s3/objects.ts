/** Requirements of the S3 operations that read objects and edit what belongs to one. Follows the S3 API Reference, "Permissions" of each operation. */
import { contextFrom, nested, requirement } from '../requirement.ts'
import type { OperationInput, Requirement, RequirementTable } from '../types.ts'
import { aclContext, bodyTagContext } from './contexts.ts'
import { bypassRequirement, objectOf, onObject, onVersion } from './rules.ts'

function putObjectRetention(input: OperationInput): readonly Requirement[] {
  const retention = nested(input, 'Retention')
  const context = contextFrom(retention, [
    ['Mode', 's3:object-lock-mode'],
    ['RetainUntilDate', 's3:object-lock-retain-until-date'],
    ['EventHold', 's3:object-lock-event-hold'],
  ])
  const holdKeys = [['Days', 's3:object-lock-event-hold-duration-days']] as const
  const hold = contextFrom(nested(retention, 'EventHoldDuration'), holdKeys)
  const put = requirement('s3:PutObjectRetention', objectOf(input), context, hold)
  return [put, ...bypassRequirement(input, objectOf(input))]
}

/** S3 only re-encrypts with keys of KMS; it stores the choice under the headers' names. */
function encryptionContext(input: OperationInput) {
  const kms = nested(nested(input, 'ObjectEncryption'), 'SSEKMS')
  const key = contextFrom(kms, [['KMSKeyArn', 's3:x-amz-server-side-encryption-aws-kms-key-id']])
  return { 's3:x-amz-server-side-encryption': 'aws:kms', ...key }
}

/**
 * HeadObject is s3:GetObject. Tags that an object already has (`s3:ExistingObjectTag/...`) are stored state and left to
 * the operation.
 */
export const s3Objects: RequirementTable = {
  GetObject: onVersion('s3:GetObject', 's3:GetObjectVersion'),
  HeadObject: onVersion('s3:GetObject', 's3:GetObjectVersion'),
  GetObjectAttributes: (input) => [
    ...onVersion('s3:GetObject', 's3:GetObjectVersion')(input),
    ...onVersion('s3:GetObjectAttributes', 's3:GetObjectVersionAttributes')(input),
  ],
  GetObjectTorrent: onObject('s3:GetObjectTorrent'),
  SelectObjectContent: onObject('s3:GetObject'),
  AbortMultipartUpload: onObject('s3:AbortMultipartUpload'),
  ListParts: onObject('s3:ListMultipartUploadParts'),
  RestoreObject: onObject('s3:RestoreObject'),
  UpdateObjectEncryption: onObject('s3:UpdateObjectEncryption', encryptionContext),

  GetObjectTagging: onVersion('s3:GetObjectTagging', 's3:GetObjectVersionTagging'),
  PutObjectTagging: onVersion('s3:PutObjectTagging', 's3:PutObjectVersionTagging', bodyTagContext),
  DeleteObjectTagging: onVersion('s3:DeleteObjectTagging', 's3:DeleteObjectVersionTagging'),
  GetObjectAcl: onVersion('s3:GetObjectAcl', 's3:GetObjectVersionAcl'),
  PutObjectAcl: onVersion('s3:PutObjectAcl', 's3:PutObjectVersionAcl', aclContext),
  GetObjectRetention: onObject('s3:GetObjectRetention'),
  PutObjectRetention: putObjectRetention,
  GetObjectLegalHold: onObject('s3:GetObjectLegalHold'),
  PutObjectLegalHold: onObject('s3:PutObjectLegalHold', (input) =>
    contextFrom(nested(input, 'LegalHold'), [['Status', 's3:object-lock-legal-hold']]),
  ),

  /** S3 Object Lambda's own action; the answer goes to a route, which is no resource. */
  WriteGetObjectResponse: () => [requirement('s3-object-lambda:WriteGetObjectResponse', '*')],
}
