/** The usual upload to S3: a signed PutObject of a small object, as SDKs and browsers send it. */
import type { PutObjectCommandInput } from '@aws-sdk/client-s3'
import { smallBytes } from '../../state/blobFiles.ts'
import type { HttpRequest } from '../../wire/message.ts'
import type { UsualUpload } from '../usualUpload.ts'
import { bucketAddress } from './bucketAddress.ts'
import { headersOfEveryRequest, plainPath, tidyText } from './plainRequest.ts'

const digits = /^\d{1,6}$/
const plainName = /^[a-z0-9-]+$/
const metadataHeader = 'x-amz-meta-'

/** Members whose text is taken as it came, by their headers. */
export const textMembers = {
  'cache-control': 'CacheControl',
  'content-disposition': 'ContentDisposition',
  'content-encoding': 'ContentEncoding',
  'content-language': 'ContentLanguage',
  'content-md5': 'ContentMD5',
  'content-type': 'ContentType',
  'if-match': 'IfMatch',
  'if-none-match': 'IfNoneMatch',
  'x-amz-checksum-crc32': 'ChecksumCRC32',
  'x-amz-checksum-crc32c': 'ChecksumCRC32C',
  'x-amz-checksum-crc64nvme': 'ChecksumCRC64NVME',
  'x-amz-checksum-md5': 'ChecksumMD5',
  'x-amz-checksum-sha1': 'ChecksumSHA1',
  'x-amz-checksum-sha256': 'ChecksumSHA256',
  'x-amz-checksum-sha512': 'ChecksumSHA512',
  'x-amz-sdk-checksum-algorithm': 'ChecksumAlgorithm',
  'x-amz-storage-class': 'StorageClass',
} as const satisfies Readonly<Record<string, keyof PutObjectCommandInput>>

const usualHeaders = new Map<string, keyof PutObjectCommandInput | 'none'>([
  ...[...headersOfEveryRequest, 'content-length', 'expect'].map((name) => [name, 'none'] as const),
  ...Object.entries(textMembers),
])

export const usualUpload: UsualUpload = { operation: 'PutObject', read }

function read(request: HttpRequest): PutObjectCommandInput | undefined {
  const { method, rawPath, rawQuery, headers } = request
  if (method !== 'PUT' || (rawQuery !== '' && rawQuery !== 'x-id=PutObject') || !plainPath.test(rawPath))
    return undefined
  const length = headers['content-length'] ?? ''
  if (!digits.test(length) || Number(length) > smallBytes || isUnusual(headers)) return undefined
  const { bucket, rest } = bucketAddress(request)
  if (bucket === undefined || rest === '/') return undefined
  const input: Input = { Bucket: bucket, Key: rest.slice(1), ContentLength: Number(length) }
  for (const name in headers) if (!readHeader(input, name, headers[name] ?? '')) return undefined
  return input as unknown as PutObjectCommandInput
}

function isUnusual(headers: HttpRequest['headers']): boolean {
  const { connection = 'keep-alive', expect = '100-continue', 'content-encoding': encoding = '' } = headers
  const isStreamed = headers['x-amz-content-sha256']?.startsWith('STREAMING-') ?? true
  return connection !== 'keep-alive' || expect !== '100-continue' || isStreamed || encoding.includes('chunked')
}

/** By the names of members. */
type Input = Record<string, string | number | Record<string, string>>

/** @returns false for a header that is not usual. */
function readHeader(input: Input, name: string, value: string): boolean {
  const member = usualHeaders.get(name)
  if (member === 'none') return true
  if (!tidyText.test(value)) return false
  if (member === undefined) return readMetadata(input, name, value)
  input[member] = value
  return true
}

function readMetadata(input: Input, header: string, value: string): boolean {
  const name = header.slice(metadataHeader.length)
  if (!header.startsWith(metadataHeader) || !plainName.test(name)) return false
  const metadata = (input.Metadata ??= {})
  if (typeof metadata === 'object') metadata[name] = value
  return true
}
