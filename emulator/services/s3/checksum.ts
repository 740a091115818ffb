/**
 * Which checksum S3 keeps of an object. The values that callers send are checked by the wire layer. Follows the S3 User
 * Guide, "Checking object integrity".
 */
import type { PutObjectCommandInput } from '@aws-sdk/client-s3'
import { AwsError } from '../../wire/awsError.ts'

export const checksumAlgorithms = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256', 'SHA512', 'MD5'] as const
export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number]

type ChecksumInput = Pick<PutObjectCommandInput, 'ChecksumAlgorithm' | `Checksum${ChecksumAlgorithm}`>

/**
 * The algorithm that an upload asks for by a header or a trailer, else S3's own choice.
 * @throws AwsError as `sentAlgorithm`
 */
export function chosenAlgorithm(input: ChecksumInput, headers: Readonly<Record<string, string>>): ChecksumAlgorithm {
  return sentAlgorithm(input, headers) ?? 'CRC64NVME'
}

/**
 * The algorithm of the checksum that comes with a body, in a header or a trailer; undefined where none comes.
 * @throws AwsError InvalidRequest when an algorithm is announced and no checksum comes with it.
 */
export function sentAlgorithm(
  input: ChecksumInput,
  headers: Readonly<Record<string, string>>,
): ChecksumAlgorithm | undefined {
  const trailer = headers['x-amz-trailer']?.trim().toLowerCase()
  const chosen = checksumAlgorithms.find(
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
  return chosen
}

/**
 * Output members that carry a checksum: `{ ChecksumCRC32: '...', ChecksumType: 'FULL_OBJECT' }`.
 * @param parts of the object, which a composite one has behind it.
 */
export function checksumMembers(
  {
    algorithm,
    value,
    type,
  }: { readonly algorithm: ChecksumAlgorithm; readonly value: string; readonly type?: 'COMPOSITE' },
  parts = 1,
) {
  return {
    [`Checksum${algorithm}`]: type === 'COMPOSITE' ? `${value}-${parts}` : value,
    ChecksumType: type ?? ('FULL_OBJECT' as const),
  }
}
