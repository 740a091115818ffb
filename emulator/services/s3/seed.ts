import type { CORSRule } from '@aws-sdk/client-s3'
import { bucketName } from '#access/bucket.ts'
import type { SeedContext } from '../../seed/seedContext.ts'
import { commitVersion } from './commitVersion.ts'
import { blockedAtFirst } from './public-access/publicAccessBlock.ts'
import { bucketRows } from './rows.ts'
import { seedObjects } from './seedObjects.ts'
import { storeBytes } from './storeBytes.ts'

/** What a console in a browser must be allowed to send and to read; headers to read are named one by one (S3-007). */
const corsRules: readonly CORSRule[] = [
  {
    ID: 'ConsoleOnThisMachine',
    AllowedOrigins: ['http://127.0.0.1:*', 'http://localhost:*'],
    AllowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    AllowedHeaders: ['*'],
    ExposeHeaders: [
      'ETag',
      'x-amz-version-id',
      'x-amz-delete-marker',
      'x-amz-request-id',
      'x-amz-id-2',
      'x-amz-bucket-region',
      'x-amz-restore',
      'x-amz-storage-class',
      'x-amz-server-side-encryption',
      'x-amz-tagging-count',
      'x-amz-mp-parts-count',
      'x-amz-checksum-type',
      'x-amz-checksum-crc32',
      'x-amz-checksum-crc32c',
      'x-amz-checksum-crc64nvme',
      'x-amz-checksum-sha1',
      'x-amz-checksum-sha256',
      'Content-Range',
      'Accept-Ranges',
      'Last-Modified',
      'Date',
      'x-amz-meta-taken-by',
    ],
    MaxAgeSeconds: 3000,
  },
]

/**
 * The bucket of the access files with a few objects. The bucket comes last: what is cut off in the middle is not there.
 */
export async function seedS3({ store, clock, region }: SeedContext): Promise<void> {
  const now = clock()
  for (const { key, contentType, bytes, daysOld, metadata = {} } of seedObjects()) {
    commitVersion(
      { store, clock: () => now - daysOld * 86_400_000 },
      {
        key: [bucketName, key],
        bytes: await storeBytes(store, [bytes], 'CRC64NVME'),
        description: { headers: { ContentType: contentType }, metadata, storageClass: 'STANDARD' },
      },
    )
  }
  bucketRows(store).set(bucketName, {
    name: bucketName,
    region,
    createdAt: now - 400 * 86_400_000,
    corsRules,
    publicAccessBlock: blockedAtFirst,
  })
}
