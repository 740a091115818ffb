import type {
  GetObjectAttributesCommandInput,
  GetObjectAttributesCommandOutput,
  GetObjectAttributesParts,
  ObjectAttributes,
} from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { checksumMembers } from '../../checksum.ts'
import { existingObject } from '../../existingObject.ts'
import { cameInParts } from '../../readObject.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow, ObjectRow } from '../../rows.ts'
import { versionMember } from '../../versions/versionMember.ts'

const known: ReadonlySet<string> = new Set<ObjectAttributes>([
  'ETag',
  'Checksum',
  'ObjectParts',
  'StorageClass',
  'ObjectSize',
])
const mostParts = 1000

export const getObjectAttributes: Operation<
  GetObjectAttributesCommandInput,
  GetObjectAttributesCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    VersionId: true,
    MaxParts: true,
    PartNumberMarker: true,
    SSECustomerAlgorithm: false,
    SSECustomerKey: false,
    SSECustomerKeyMD5: false,
    RequestPayer: requestPayer,
    ExpectedBucketOwner: true,
    ObjectAttributes: true,
  },
  find: requireBucketAndKey,
  run(input, context, bucket) {
    const wanted = wantedAttributes(input.ObjectAttributes)
    const row = existingObject(input, context)
    return {
      LastModified: new Date(row.lastModified),
      ...versionMember(bucket, row),
      // Without the quotes that the header of other operations has.
      ...(wanted.has('ETag') && { ETag: row.etag }),
      ...(wanted.has('Checksum') && { Checksum: checksumMembers(row.checksum) }),
      ...(wanted.has('ObjectParts') && cameInParts(row) && { ObjectParts: partsOf(row, input) }),
      ...(wanted.has('StorageClass') && { StorageClass: row.storageClass }),
      ...(wanted.has('ObjectSize') && { ObjectSize: row.size }),
    }
  },
}

/** @throws AwsError InvalidArgument for none, or one that there is not. */
function wantedAttributes(names: readonly string[] = []): ReadonlySet<string> {
  const unknown = names.find((name) => !known.has(name))
  if (names.length > 0 && unknown === undefined) return new Set(names)
  throw new AwsError('InvalidArgument', 'Invalid attribute name specified.', {
    status: 400,
    members: { ArgumentName: 'x-amz-object-attributes', ArgumentValue: (unknown ?? '').slice(0, 256) },
  })
}

function partsOf(
  { parts, checksum }: ObjectRow,
  { MaxParts = mostParts, PartNumberMarker = '0' }: GetObjectAttributesCommandInput,
): GetObjectAttributesParts {
  const marker = Number(PartNumberMarker)
  const most = Math.min(MaxParts, mostParts)
  const listed = parts
    .map(({ size, checksum: value }, index) => ({
      PartNumber: index + 1,
      Size: size,
      ...(value !== undefined && { [`Checksum${checksum.algorithm}`]: value }),
    }))
    .filter(({ PartNumber }) => PartNumber > marker)
  const page = listed.slice(0, most)
  const isTruncated = page.length < listed.length
  return {
    TotalPartsCount: parts.length,
    PartNumberMarker: String(marker),
    ...(isTruncated && { NextPartNumberMarker: String(page.at(-1)?.PartNumber ?? marker) }),
    MaxParts: most,
    IsTruncated: isTruncated,
    Parts: page,
  }
}
