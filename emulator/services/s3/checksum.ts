/**
 * Which checksum S3 keeps of an object. The values that callers send are checked by the wire layer. Follows the S3 User
 * Guide, "Checking object integrity".
 */
import type { PutObjectCommandInput } from '@aws-sdk/client-s3'
import { AwsError } from '../../wire/awsError.ts'

const algorithms = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256', 'SHA512', 'MD5'] as const
export type ChecksumAlgorithm = (typeof algorithms)[number]

/**
 * The algorithm that an upload asks for by a header or a trailer, else S3's own choice.
 * @throws AwsError InvalidRequest when an algorithm is announced and no checksum comes with it.
 */
export function chosenAlgorithm(
  input: PutObjectCommandInput,
  headers: Readonly<Record<string, string>>,
): ChecksumAlgorithm {
  const trailer = headers['x-amz-trailer']?.trim().toLowerCase()
  const chosen = algorithms.find(
    (name) => input[`Checksum${name}`] !== undefined || trailer === `x-amz-checksum-${name.toLowerCase()}`,
  )
  if (chosen === undefined && input.ChecksumAlgorithm !== undefined) {
    throw new AwsError(
      'InvalidRequest',
      'x-amz-sdk-checksum-algorithm specified, ' +
        'but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
      { status: 400 },
    )
  }
  return chosen ?? 'CRC64NVME'
}

/** Output members that carry a checksum: `{ ChecksumCRC32: '...', ChecksumType: 'FULL_OBJECT' }`. */
export function checksumMembers(checksum: { algorithm: ChecksumAlgorithm; value: string }) {
  return { [`Checksum${checksum.algorithm}`]: checksum.value, ChecksumType: 'FULL_OBJECT' as const }
}
