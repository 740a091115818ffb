import { GetObjectCommand, HeadObjectCommand, type HeadObjectCommandOutput } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { ObjectAddress } from './objectAddress.ts'

/** What S3 tells of one object besides its bytes. A header that the bucket's CORS rules do not expose is absent. */
export interface ObjectDescription {
  readonly size: number | undefined
  readonly contentType: string | undefined
  readonly lastModified: Date | undefined
  readonly etag: string | undefined
  readonly storageClass: string
  readonly encryption: string | undefined
  readonly checksum: string | undefined
  readonly metadata: Readonly<Record<string, string>>
}

/**
 * Describes one object (HeadObject). A refused HEAD has no body and so no reason: it is asked again as a GET of one
 * byte, whose refusal says which action on which resource was missing.
 */
export async function headObject(
  aws: AwsCaller,
  { bucket, key, region, versionId }: ObjectAddress,
  options?: CallOptions,
): Promise<Outcome<ObjectDescription>> {
  const client = await aws.clients.s3(region)
  const answer = await aws.call(
    client,
    new HeadObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId, ChecksumMode: 'ENABLED' }),
    options,
  )
  if (answer.kind === 'denied' && answer.denial.action === undefined) {
    const reason = await aws.call(
      client,
      new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId, Range: 'bytes=0-0' }),
      options,
    )
    if (reason.kind === 'denied') return reason
  }
  return mapDone(answer, describe)
}

function describe(output: HeadObjectCommandOutput): ObjectDescription {
  return {
    size: output.ContentLength,
    contentType: output.ContentType,
    lastModified: output.LastModified,
    etag: output.ETag,
    storageClass: output.StorageClass ?? 'STANDARD',
    encryption: output.ServerSideEncryption,
    checksum: checksumOf(output),
    metadata: output.Metadata ?? {},
  }
}

function checksumOf(output: HeadObjectCommandOutput): string | undefined {
  for (const algorithm of ['CRC64NVME', 'CRC32', 'CRC32C', 'SHA256', 'SHA1'] as const) {
    const value = output[`Checksum${algorithm}`]
    if (value !== undefined) return `${algorithm} ${value}`
  }
  return undefined
}
