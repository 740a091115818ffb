import { ListObjectsV2Command, type ListObjectsV2CommandOutput } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { decodeListedKey } from './decodeListedKey.ts'

/** One object as a listing tells of it. */
export interface ListedObject {
  readonly key: string
  /** Bytes. */
  readonly size: number
  readonly lastModified: Date | undefined
  /** AWS's name: `STANDARD`, `GLACIER`. */
  readonly storageClass: string
}

export interface ObjectPage {
  readonly objects: readonly ListedObject[]
  /** Whole prefixes, each ending in `/`. */
  readonly folders: readonly string[]
  /** For the next page; absent on the last one. A page may be empty and still not be the last (S3-021). */
  readonly next?: string
}

export interface ListRequest {
  readonly bucket: string
  readonly region?: string | undefined
  /** Whole start of the keys: `shared/2026`. */
  readonly prefix: string
  readonly next?: string | undefined
  /** `everything below`: what lies in sub-folders too, and no folder. Left out, one folder. */
  readonly reach?: 'everything below'
}

/** One page of a folder, or of all below it: up to 1,000 objects and sub-folders in the order of their UTF-8 bytes (ListObjectsV2). */
export async function listObjects(
  aws: AwsCaller,
  request: ListRequest,
  options?: CallOptions,
): Promise<Outcome<ObjectPage>> {
  const command = new ListObjectsV2Command({
    Bucket: request.bucket,
    Prefix: request.prefix,
    ...(request.reach === undefined && { Delimiter: '/' }),
    EncodingType: 'url',
    ContinuationToken: request.next,
  })
  return mapDone(await aws.call(await aws.clients.s3(request.region), command, options), pageOf)
}

function pageOf(output: ListObjectsV2CommandOutput): ObjectPage {
  return {
    objects: (output.Contents ?? []).map((entry) => ({
      key: decodeListedKey(entry.Key ?? ''),
      size: entry.Size ?? 0,
      lastModified: entry.LastModified,
      storageClass: entry.StorageClass ?? 'STANDARD',
    })),
    folders: (output.CommonPrefixes ?? []).map((entry) => decodeListedKey(entry.Prefix ?? '')),
    ...(output.IsTruncated && output.NextContinuationToken !== undefined && { next: output.NextContinuationToken }),
  }
}
