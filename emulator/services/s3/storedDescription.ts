import type { PutObjectCommandInput, StorageClass } from '@aws-sdk/client-s3'
import { AwsError } from '../../wire/awsError.ts'
import { expiresText } from './expiresText.ts'
import { readEncodedWord } from './metadataText.ts'
import type { ObjectDescription, ObjectRow } from './rows.ts'
import { tagsMember } from './tagging/checkedTags.ts'
import { tagsOfHeader } from './tagging/tagsOfHeader.ts'

const chunked = /(?:^|,)\s*aws-chunked\s*(?=,|$)/gi

/** User metadata of an object: the UTF-8 bytes of all names and values together. */
const largestMetadata = 2048

/** Those of buckets for general use. */
const storageClasses: readonly StorageClass[] = [
  'STANDARD',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER_IR',
  'REDUCED_REDUNDANCY',
  'GLACIER',
  'DEEP_ARCHIVE',
]

/**
 * What an upload says about its object: the headers to answer with, user metadata, storage class, tags. Its ACL is
 * `aclOfUpload`'s, its lock `lockOfHeaders`'.
 * @throws AwsError MetadataTooLarge, InvalidStorageClass; for tags those of `tagsOfHeader`.
 */
export function storedDescription(input: Omit<PutObjectCommandInput, 'Body'>): ObjectDescription {
  const storageClass = input.StorageClass ?? 'STANDARD'
  if (!storageClasses.includes(storageClass)) {
    throw new AwsError('InvalidStorageClass', 'The storage class you specified is not valid', {
      status: 400,
      members: { StorageClassRequested: storageClass },
    })
  }
  return {
    headers: contentHeaders(input),
    metadata: input.Metadata ? userMetadata(input.Metadata) : {},
    storageClass,
    ...tagsMember(tagsOfHeader(input.Tagging)),
  }
}

function contentHeaders(input: Omit<PutObjectCommandInput, 'Body'>): ObjectRow['headers'] {
  const { CacheControl, ContentDisposition, ContentLanguage, Expires } = input
  // `aws-chunked` describes how the bytes travelled here and is no property of the object.
  const ContentEncoding = input.ContentEncoding?.replace(chunked, '').replace(/^\s*,\s*/, '')
  return {
    ContentType: input.ContentType ?? 'binary/octet-stream',
    ...(CacheControl !== undefined && { CacheControl }),
    ...(ContentDisposition !== undefined && { ContentDisposition }),
    ...(ContentEncoding && { ContentEncoding }),
    ...(ContentLanguage !== undefined && { ContentLanguage }),
    ...(Expires !== undefined && { Expires: expiresText(Expires) }),
  }
}

function userMetadata(metadata: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(metadata).map(([name, value]) => [name.toLowerCase(), readEncodedWord(value)] as const)
  const size = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0)
  if (size > largestMetadata) {
    throw new AwsError('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
      status: 400,
      members: { Size: String(size), MaxSizeAllowed: String(largestMetadata) },
    })
  }
  return Object.fromEntries(entries)
}
