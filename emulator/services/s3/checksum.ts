/** Checksums of objects: which one an upload names, and computing it while the bytes pass. Follows the S3 User Guide, "Checking object integrity". */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { PutObjectCommandInput } from '@aws-sdk/client-s3'
import { AwsError } from '../../wire/awsError.ts'
import { crc32c, crc64Nvme } from './crc.ts'

const algorithms = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const
export type ChecksumAlgorithm = (typeof algorithms)[number]

/** Bytes of each checksum. */
const lengths: Readonly<Record<ChecksumAlgorithm, number>> = { CRC32: 4, CRC32C: 4, CRC64NVME: 8, SHA1: 20, SHA256: 32 }

export interface WantedChecksum {
  readonly algorithm: ChecksumAlgorithm
  /** Base64; absent when it comes in the trailer (checked by the wire layer) or when the caller sent none. */
  readonly value?: string
}

/**
 * The checksum that an upload asks for: in a header, in the trailer, or S3's own choice (CRC64NVME).
 * @throws AwsError InvalidRequest when the headers contradict each other.
 */
export function wantedChecksum(input: PutObjectCommandInput, headers: Readonly<Record<string, string>>): WantedChecksum {
  const given = algorithms.filter((algorithm) => input[`Checksum${algorithm}`] !== undefined)
  if (given.length > 1) {
    throw new AwsError('InvalidRequest', 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.', {
      status: 400,
    })
  }
  const [algorithm] = given
  const value = algorithm && input[`Checksum${algorithm}`]
  if (algorithm && value !== undefined) {
    if (!isBase64Of(value, lengths[algorithm])) {
      throw new AwsError('InvalidRequest', `Value for ${headerName(algorithm)} header is invalid.`, { status: 400 })
    }
    return { algorithm, value }
  }
  const trailer = headers['x-amz-trailer']?.toLowerCase()
  const inTrailer = algorithms.find((name) => trailer === headerName(name))
  if (inTrailer) return { algorithm: inTrailer }
  if (input.ChecksumAlgorithm !== undefined) {
    throw new AwsError(
      'InvalidRequest',
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
      { status: 400 },
    )
  }
  return { algorithm: 'CRC64NVME' }
}

/** A running checksum; `digest` answers base64, as the header has it. */
export function startChecksum(algorithm: ChecksumAlgorithm): { update(bytes: Uint8Array): void; digest(): string } {
  if (algorithm === 'CRC32') {
    let value = 0
    return {
      update: (bytes) => {
        value = crc32(bytes, value)
      },
      digest: () => {
        const bytes = Buffer.alloc(4)
        bytes.writeUInt32BE(value)
        return bytes.toString('base64')
      },
    }
  }
  if (algorithm === 'SHA1' || algorithm === 'SHA256') {
    const hash = createHash(algorithm)
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('base64') }
  }
  const crc = algorithm === 'CRC32C' ? crc32c() : crc64Nvme()
  return { update: (bytes) => crc.update(bytes), digest: () => Buffer.from(crc.digest()).toString('base64') }
}

/** Output members that carry a checksum: `{ ChecksumCRC32: '...', ChecksumType: 'FULL_OBJECT' }`. */
export function checksumMembers(checksum: { algorithm: ChecksumAlgorithm; value: string }) {
  return { [`Checksum${checksum.algorithm}`]: checksum.value, ChecksumType: 'FULL_OBJECT' as const }
}

/** Whether a text is the base64 of exactly so many bytes. */
export function isBase64Of(text: string, length: number): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.byteLength === length && bytes.toString('base64') === text
}

function headerName(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`
}
