/** The list of parts of a completion, compared with the parts that are there (S3 API Reference, "CompleteMultipartUpload"). */
import type { CompletedMultipartUpload, CompletedPart } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import { MalformedBody } from '../../../wire/inputProblem.ts'
import { checksumAlgorithms } from '../checksum.ts'
import { s3Faults } from '../faults.ts'
import { mostParts } from './checkPartNumber.ts'
import type { PartRow, UploadChecksum } from './uploadRows.ts'

/** Bytes of each part but the last (S3-062). */
const smallestPart = 5 * 1024 * 1024

export interface ListedPart {
  readonly number: number
  /** Without quotes. */
  readonly etag: string
  /** Checksums that the caller says of it, by their members. */
  readonly said: CompletedPart
}

/** @throws AwsError InvalidRequest where there is no list; MalformedXML for an empty one, one that is too long, or a part without number or entity tag. */
export function listedParts(list: CompletedMultipartUpload | undefined): readonly ListedPart[] {
  if (!list) throw new AwsError('InvalidRequest', 'You must specify at least one part', { status: 400 })
  const { Parts = [] } = list
  if (Parts.length === 0 || Parts.length > mostParts)
    throw s3Faults.malformedBody(new MalformedBody('The list has no part, or too many.'))
  return Parts.map((said) => {
    const { PartNumber, ETag } = said
    if (PartNumber === undefined || ETag === undefined)
      throw s3Faults.malformedBody(new MalformedBody('A part lacks its number or its ETag.'))
    return { number: PartNumber, etag: ETag.trim().replace(/^"(.*)"$/, '$1'), said }
  })
}

/**
 * The parts that a list means.
 * @throws AwsError InvalidPartOrder, InvalidPart, EntityTooSmall; of their checksums InvalidRequest and BadDigest.
 */
export function chosenParts(
  listed: readonly ListedPart[],
  parts: ReadonlyMap<number, PartRow>,
  { uploadId, checksum }: { readonly uploadId: string; readonly checksum: UploadChecksum },
): readonly PartRow[] {
  if (listed.some(({ number }, index) => index > 0 && number <= (listed[index - 1]?.number ?? 0))) {
    throw new AwsError(
      'InvalidPartOrder',
      'The list of parts was not in ascending order. Parts must be ordered by part number.',
      { status: 400, members: { UploadId: uploadId } },
    )
  }
  const chosen = listed.map((one) => {
    const part = parts.get(one.number)
    if (part?.md5 !== one.etag) throw invalidPart(one, uploadId)
    checkSaid(one, part, { uploadId, checksum })
    return { one, part }
  })
  for (const { one, part } of chosen.slice(0, -1)) if (part.size < smallestPart) throw tooSmall(one, part)
  return chosen.map(({ part }) => part)
}

/** A checksum of all bytes needs none of its parts; one of checksums does, by S3's rule. */
function checkSaid(
  { number, etag, said }: ListedPart,
  part: PartRow,
  {
    uploadId,
    checksum: { algorithm, type, isAsked },
  }: { readonly uploadId: string; readonly checksum: UploadChecksum },
): void {
  for (const one of checksumAlgorithms) {
    const value = said[`Checksum${one}`]
    if (value === undefined) continue
    if (one === algorithm ? value === part.checksum : value === part.sent?.value && one === part.sent.algorithm)
      continue
    if (one === algorithm || !isAsked) throw invalidPart({ number, etag }, uploadId)
    throw new AwsError(
      'BadDigest',
      `The ${one.toLowerCase()} you specified for part ${number} did not match what we received.`,
      { status: 400 },
    )
  }
  if (isAsked && type === 'COMPOSITE' && said[`Checksum${algorithm}`] === undefined) {
    throw new AwsError(
      'InvalidRequest',
      `The upload was created using a ${algorithm.toLowerCase()} checksum. ` +
        'The complete request must include the checksum for each part. ' +
        `It was missing for part ${number} in the request.`,
      { status: 400 },
    )
  }
}

function invalidPart({ number, etag }: Pick<ListedPart, 'number' | 'etag'>, uploadId: string): AwsError {
  return new AwsError(
    'InvalidPart',
    'One or more of the specified parts could not be found.  ' +
      "The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    { status: 400, members: { UploadId: uploadId, PartNumber: String(number), ETag: etag } },
  )
}

function tooSmall({ number, etag }: ListedPart, { size }: PartRow): AwsError {
  return new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
    status: 400,
    members: {
      ProposedSize: String(size),
      MinSizeAllowed: String(smallestPart),
      PartNumber: String(number),
      ETag: etag,
    },
  })
}
