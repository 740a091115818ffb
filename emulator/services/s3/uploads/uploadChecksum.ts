/** Checksums of uploads in parts (S3 User Guide, "Checking object integrity", "Using part-level checksums for multipart uploads"). */
import { createHash } from 'node:crypto'
import type { ChecksumType, CreateMultipartUploadCommandInput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import { checksumNames, startChecksum } from '../../../wire/checksum/checksum.ts'
import { combinedCrc, isCombinable } from '../../../wire/checksum/combinedCrc.ts'
import { type ChecksumAlgorithm, checksumAlgorithms } from '../checksum.ts'
import { s3Faults } from '../faults.ts'
import type { Checksum } from '../rows.ts'
import type { PartRow, UploadChecksum } from './uploadRows.ts'

/**
 * What an upload is to have, by its headers. S3's own choice is CRC-64/NVME of all bytes.
 * @throws AwsError InvalidRequest for what is no algorithm or no type, or where the one does not go with the other;
 * NotImplemented for algorithms that are not computed here.
 */
export function askedChecksum({
  ChecksumAlgorithm: asked,
  ChecksumType: type,
}: Pick<CreateMultipartUploadCommandInput, 'ChecksumAlgorithm' | 'ChecksumType'>): UploadChecksum {
  if (asked === undefined) {
    if (type !== undefined) {
      throw invalid('The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.')
    }
    return { algorithm: 'CRC64NVME', type: 'FULL_OBJECT', isAsked: false }
  }
  const algorithm = knownAlgorithm(asked)
  if (type !== undefined && type !== 'COMPOSITE' && type !== 'FULL_OBJECT') {
    throw invalid('Value for x-amz-checksum-type header is invalid.')
  }
  const chosen = type ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE')
  const isPossible = chosen === 'COMPOSITE' ? algorithm !== 'CRC64NVME' : isCombinable(algorithm.toLowerCase())
  if (!isPossible) {
    throw invalid(`The ${chosen} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`)
  }
  return { algorithm, type: chosen, isAsked: true }
}

function knownAlgorithm(asked: string): ChecksumAlgorithm {
  const name = asked.toUpperCase()
  const known = checksumAlgorithms.find((algorithm) => algorithm === name)
  if (known) return known
  if (name.startsWith('XXHASH'))
    throw s3Faults.notHonoured(`x-amz-checksum-algorithm: ${name}`, 'CreateMultipartUpload')
  const names = checksumNames.map((one) => one.toUpperCase()).join(', ')
  throw invalid(`Checksum algorithm provided is unsupported. Please try again with any of the valid types: [${names}]`)
}

/**
 * The checksum that a part comes with, compared with what its upload has. A part may come without one where the checksum
 * is of all bytes: S3 adds it.
 * @throws AwsError InvalidRequest
 */
export function checkPartAlgorithm(
  { algorithm, type, isAsked }: UploadChecksum,
  sent: ChecksumAlgorithm | undefined,
): void {
  if (!isAsked || sent === algorithm || (sent === undefined && type === 'FULL_OBJECT')) return
  throw otherAlgorithm(algorithm, sent)
}

function otherAlgorithm(expected: ChecksumAlgorithm, actual: ChecksumAlgorithm | undefined): AwsError {
  return invalid(
    'Checksum Type mismatch occurred, ' +
      `expected checksum Type: ${expected.toLowerCase()}, actual checksum Type: ${actual?.toLowerCase() ?? 'null'}`,
  )
}

/** The checksum of the object that parts make, in their order. */
export function objectChecksum({ algorithm, type }: UploadChecksum, parts: readonly PartRow[]): Checksum {
  const name = algorithm.toLowerCase()
  if (type === 'FULL_OBJECT') {
    return {
      algorithm,
      value: combinedCrc(
        name,
        parts.map(({ checksum, size }) => ({ value: checksum, size })),
      ),
    }
  }
  const running = startChecksum(name)
  if (!running) throw new Error(`There is no checksum called ${name}.`)
  running.update(Buffer.concat(parts.map(({ checksum }) => Buffer.from(checksum, 'base64'))))
  return { algorithm, value: running.digest('base64'), type: 'COMPOSITE' }
}

/** The entity tag of an object that came in parts, without quotes. @param md5s of the parts, in hex. */
export function entityTagOf(md5s: readonly string[]): string {
  const digests = Buffer.concat(md5s.map((md5) => Buffer.from(md5, 'hex')))
  return `${createHash('md5').update(digests).digest('hex')}-${md5s.length}`
}

/** What a completion may say of the object: a checksum by its member of the input, and its type. */
type Promised = { readonly ChecksumType?: ChecksumType | undefined } & Readonly<
  Partial<Record<`Checksum${ChecksumAlgorithm}`, string | undefined>>
>

/** @throws AwsError InvalidRequest for another type or algorithm than the upload's. */
export function checkPromisedType({ algorithm, type, isAsked }: UploadChecksum, promised: Promised): void {
  const { ChecksumType: asked } = promised
  if (asked !== undefined && asked !== type) {
    throw invalid(
      `The upload was created using the ${isAsked ? type : 'null'} checksum mode. ` +
        'The complete request must use the same checksum mode.',
    )
  }
  const other = checksumAlgorithms.find((one) => one !== algorithm && promised[`Checksum${one}`] !== undefined)
  if (other) throw otherAlgorithm(algorithm, other)
}

/** @param count parts of the object. @throws AwsError BadDigest */
export function checkPromisedChecksum(checksum: Checksum, count: number, promised: Promised): void {
  const { algorithm, value, type } = checksum
  const said = promised[`Checksum${algorithm}`]
  // The number of parts behind a composite one may be left out.
  if (said === undefined || said === value || (type === 'COMPOSITE' && said === `${value}-${count}`)) return
  throw new AwsError('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`, {
    status: 400,
  })
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidRequest', message, { status: 400 })
}

/** Output members of a part: the checksum that its upload was asked to have, else the one that it came with. */
export function partChecksumMembers({ checksum, sent }: PartRow, { algorithm, isAsked }: UploadChecksum) {
  if (isAsked) return { [`Checksum${algorithm}`]: checksum }
  return sent ? { [`Checksum${sent.algorithm}`]: sent.value } : {}
}
