import type { CopyObjectCommandInput, CopyObjectCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../../operation.ts'
import { aclOfUpload } from '../../acl/aclOfUpload.ts'
import { type ChecksumAlgorithm, checksumAlgorithms, checksumMembers } from '../../checksum.ts'
import { commitVersion } from '../../commitVersion.ts'
import { type CopiedBytes, copiedBytes } from '../../copiedBytes.ts'
import { describingHonours } from '../../describingHonours.ts'
import { expirationMember } from '../../lifecycle/expirationMember.ts'
import { lockOfHeaders } from '../../object-lock/readLock.ts'
import { checkUploadConditions, checkWriteConditions } from '../../preconditions.ts'
import { requireBucket, requireBucketAndKey } from '../../requireBucket.ts'
import { type BucketRow, type ObjectDescription, type ObjectRow, objectRows } from '../../rows.ts'
import { storeBytes } from '../../storeBytes.ts'
import { storedDescription } from '../../storedDescription.ts'
import { newVersionMember } from '../../versions/versionMember.ts'

/** What a directive may say. Left out, it is the first. */
const directives = ['COPY', 'REPLACE'] as const

/**
 * A new object of another one's bytes, without a way through the caller. It takes over the metadata and the tags, or what the
 * caller says in their place; locks, the storage class and who may read it never.
 */
export const copyObject: Operation<CopyObjectCommandInput, CopyObjectCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    ...describingHonours,
    ChecksumAlgorithm: true,
    CopySource: true,
    CopySourceIfMatch: true,
    CopySourceIfModifiedSince: true,
    CopySourceIfNoneMatch: true,
    CopySourceIfUnmodifiedSince: true,
    IfMatch: true,
    IfNoneMatch: true,
    MetadataDirective: true,
    AnnotationDirective: false,
    TaggingDirective: true,
    CopySourceSSECustomerAlgorithm: false,
    CopySourceSSECustomerKey: false,
    CopySourceSSECustomerKeyMD5: false,
    ExpectedSourceBucketOwner: true,
  },
  find: requireBucketAndKey,
  async run(input, context, bucket) {
    const { Bucket = '', Key = '' } = input
    const key = [Bucket, Key] as const
    checkUploadConditions(input)
    checkDirective('x-amz-metadata-directive', input.MetadataDirective, 'metadata')
    checkDirective('x-amz-tagging-directive', input.TaggingDirective, 'tagging')
    const copied = copiedBytes(input, context)
    const { source } = copied
    checkChanges(input, copied)
    const description = copiedDescription(input, source, { context, bucket })
    const algorithm = algorithmOf(input, source)
    demandTags(input, copied, context)
    checkWriteConditions(objectRows(context.store).get(key), input)
    const bytes = await storeBytes(context.store, copied.read(), algorithm)
    const row = await commitVersion(context, { key, bytes, description }, (current) => {
      requireBucket(input, context)
      checkWriteConditions(current, input)
    })
    return {
      CopyObjectResult: {
        ETag: `"${row.etag}"`,
        LastModified: new Date(row.lastModified),
        ...checksumMembers(row.checksum, 1),
      },
      ...(source.versionId !== 'null' && { CopySourceVersionId: source.versionId }),
      ...newVersionMember(row),
      ...expirationMember(context.store, key, row),
      ServerSideEncryption: 'AES256',
    }
  },
}

/** @throws AwsError InvalidArgument */
function checkDirective(header: string, directive: string | undefined, what: string): void {
  if (directive === undefined || directives.some((known) => known === directive)) return
  throw new AwsError('InvalidArgument', `Unknown ${what} directive.`, {
    status: 400,
    members: { ArgumentName: header, ArgumentValue: directive.slice(0, 256) },
  })
}

/** @throws AwsError InvalidRequest for a copy that would leave everything as it is. */
function checkChanges(input: CopyObjectCommandInput, { from, source }: CopiedBytes): void {
  const isItself = from.bucket === input.Bucket && from.key === input.Key && from.versionId === undefined
  const { MetadataDirective, StorageClass, ServerSideEncryption } = input
  const changes =
    MetadataDirective === 'REPLACE' ||
    ServerSideEncryption !== undefined ||
    (StorageClass !== undefined && StorageClass !== source.storageClass)
  if (!isItself || changes) return
  throw new AwsError(
    'InvalidRequest',
    "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, " +
      'storage class, website redirect location or encryption attributes.',
    { status: 400 },
  )
}

function copiedDescription(
  input: CopyObjectCommandInput,
  source: ObjectRow,
  { context, bucket }: { readonly context: OperationContext; readonly bucket: BucketRow },
): ObjectDescription {
  const { tags, ...said } = storedDescription(input)
  const kept =
    input.MetadataDirective === 'REPLACE' ? said : { ...said, headers: source.headers, metadata: source.metadata }
  const wanted = input.TaggingDirective === 'REPLACE' ? tags : source.tags
  return {
    ...kept,
    ...(wanted && { tags: wanted }),
    ...aclOfUpload(input, bucket, context),
    ...lockOfHeaders(input, { bucket, now: context.clock() }),
  }
}

/**
 * Whoever takes tags over has to be allowed to read them there and to set them here: what the source has is not known before.
 * @throws AwsError AccessDenied
 */
function demandTags(input: CopyObjectCommandInput, { from, source }: CopiedBytes, context: OperationContext): void {
  if (input.TaggingDirective === 'REPLACE' || !source.tags) return
  const resource = `arn:aws:s3:::${from.bucket}/${from.key}`
  context.demand(
    from.versionId === undefined
      ? { action: 's3:GetObjectTagging', resource, context: {} }
      : { action: 's3:GetObjectVersionTagging', resource, context: { 's3:VersionId': from.versionId } },
  )
  const tags = Object.fromEntries(
    Object.entries(source.tags).map(([name, value]) => [`s3:RequestObjectTag/${name}`, value]),
  )
  context.demand({
    action: 's3:PutObjectTagging',
    resource: `arn:aws:s3:::${input.Bucket ?? ''}/${input.Key ?? ''}`,
    context: { ...tags, 's3:RequestObjectTagKeys': Object.keys(source.tags) },
  })
}

/** The one that the caller asks for, or that of the source. A checksum of checksums becomes one of all bytes. */
function algorithmOf({ ChecksumAlgorithm: asked }: CopyObjectCommandInput, { checksum }: ObjectRow): ChecksumAlgorithm {
  if (asked === undefined) return checksum.algorithm
  const known = checksumAlgorithms.find((name) => name === asked)
  if (known !== undefined) return known
  throw new AwsError('InvalidRequest', 'Checksum algorithm provided is unsupported.', { status: 400 })
}
