/** Requests to an S3 server as the SDK signs them, kept to be sent again as they are. */
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { captureSigned } from '../captureSigned.ts'

export interface Key {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** What the benchmark sends a server; each a whole request, or a head that a body of `large` follows. */
export interface S3Requests {
  readonly puts: readonly Buffer[]
  readonly gets: readonly Buffer[]
  readonly listing: Buffer
  readonly uploadHead: Buffer
  readonly downloadHead: Buffer
}

export const bucket = 'team-photos'
const objects = 256
const smallBytes = 4096
const listedKeys = 1000

const clientOf = (endpoint: string, credentials: Key) =>
  new S3Client({ region: 'us-east-1', endpoint, forcePathStyle: true, credentials })

/**
 * Writes what will be read, and keeps what was sent for it.
 * @param options.owner may make buckets, list and write.
 * @param options.reader signs the reading of small objects.
 * @param options.many a bucket of many keys, there already.
 */
export async function s3Requests(
  endpoint: string,
  options: { owner: Key; reader: Key; many: string; mebibytes: number },
): Promise<S3Requests> {
  const { owner, reader, many, mebibytes } = options
  const small = await smallRequests(endpoint, { owner, reader })
  const lister = clientOf(endpoint, owner)
  const listings = captureSigned(lister)
  const { KeyCount } = await lister.send(new ListObjectsV2Command({ Bucket: many }))
  if (KeyCount !== listedKeys) throw new Error(`A page has ${KeyCount} keys instead of ${listedKeys}.`)
  const large = { Bucket: bucket, Key: 'large.bin' }
  const presigner = new S3Client({
    region: 'us-east-1',
    endpoint,
    forcePathStyle: true,
    credentials: owner,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  const bytes = mebibytes * 1024 * 1024
  return {
    ...small,
    listing: listings[0] ?? Buffer.alloc(0),
    uploadHead: headOf('PUT', await getSignedUrl(presigner, new PutObjectCommand(large)), bytes),
    downloadHead: headOf('GET', await getSignedUrl(presigner, new GetObjectCommand(large))),
  }
}

/** Writes small objects, reads them, and keeps what was sent for both. */
export async function smallRequests(
  endpoint: string,
  { owner, reader }: { readonly owner: Key; readonly reader: Key },
): Promise<Pick<S3Requests, 'puts' | 'gets'>> {
  const ownerClient = clientOf(endpoint, owner)
  const readerClient = clientOf(endpoint, reader)
  const keys = Array.from({ length: objects }, (_, index) => `public/bench/${index}.bin`)
  const puts = captureSigned(ownerClient)
  for (const [index, Key] of keys.entries()) {
    await ownerClient.send(new PutObjectCommand({ Bucket: bucket, Key, Body: Buffer.alloc(smallBytes, index) }))
  }
  const gets = captureSigned(readerClient)
  for (const Key of keys) {
    const { Body } = await readerClient.send(new GetObjectCommand({ Bucket: bucket, Key }))
    await Body?.transformToByteArray()
  }
  return { puts: puts.map((head, index) => Buffer.concat([head, Buffer.alloc(smallBytes, index)])), gets }
}

/** Makes a bucket with objects of a byte, a hundred at a time. */
export async function fillBucket(endpoint: string, owner: Key, { name, keys }: { name: string; keys: number }) {
  const client = clientOf(endpoint, owner)
  await client.send(new CreateBucketCommand({ Bucket: name }))
  const atOnce = 100
  for (let from = 0; from < keys; from += atOnce) {
    const numbers = Array.from({ length: atOnce }, (_, index) => String(from + index).padStart(8, '0'))
    await Promise.all(
      numbers.map((digits) => client.send(new PutObjectCommand({ Bucket: name, Key: `${digits}.jpg`, Body: 'x' }))),
    )
  }
}

function headOf(method: 'GET' | 'PUT', url: string, bodyBytes?: number): Buffer {
  const { host, pathname, search } = new URL(url)
  const length = bodyBytes === undefined ? '' : `Content-Length: ${bodyBytes}\r\n`
  return Buffer.from(`${method} ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n${length}\r\n`)
}
