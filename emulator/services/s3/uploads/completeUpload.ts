import type { CompleteMultipartUploadCommandInput } from '@aws-sdk/client-s3'
import type { Random } from '../../../program/clockAndRandom.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { writeVersion } from '../commitVersion.ts'
import { checkWriteConditions } from '../preconditions.ts'
import { type ObjectRow, objectRows } from '../rows.ts'
import { wholeSeconds } from '../wholeSeconds.ts'
import { chosenParts, type ListedPart } from './completedParts.ts'
import { checkPromisedChecksum, checkPromisedType, entityTagOf, objectChecksum } from './uploadChecksum.ts'
import { deleteUpload, noSuchUpload, partsOf, uploadKey, type UploadRow, uploadRows } from './uploadRows.ts'

type Input = Omit<CompleteMultipartUploadCommandInput, 'MultipartUpload'>

/**
 * Makes the parts of an upload an object, in a transaction of the caller: their bytes stay where they are. Parts that the list leaves out
 * go, and so does the upload. Of an upload whose object stands under the key already, by the same list, that object is answered again:
 * the answer to the first request may have been lost.
 * @param options.at milliseconds since 1970.
 * @throws AwsError whatever CompleteMultipartUpload refuses; nothing is changed then.
 */
export function completeUpload(
  store: Store,
  input: Input,
  listed: readonly ListedPart[],
  { at, random }: { readonly at: number; readonly random: Random },
): ObjectRow {
  const key = uploadKey(input)
  const [bucket, name, uploadId] = key
  const upload = uploadRows(store).get(key)
  if (!upload) {
    const object = objectRows(store).get([bucket, name])
    if (object?.uploadId === uploadId && object.etag === entityTagOf(listed.map(({ etag }) => etag))) return object
    throw noSuchUpload(uploadId)
  }
  checkPromisedType(upload.checksum, input)
  const parts = chosenParts(listed, partsOf(store, key), { uploadId, checksum: upload.checksum })
  const checksum = objectChecksum(upload.checksum, parts)
  checkPromisedChecksum(checksum, parts.length, input)
  checkSize(
    parts.reduce((sum, { size }) => sum + size, 0),
    input.MpuObjectSize,
  )
  const [first, ...more] = parts.map(({ blob, size, checksum }) => ({ blob, size, checksum }))
  if (!first) throw new Error('A list of parts is never empty.')
  const etag = entityTagOf(parts.map(({ md5 }) => md5))
  const row = writeVersion(
    store,
    {
      key: [bucket, name],
      bytes: { parts: [first, ...more], etag, checksum, uploadId },
      description: upload.description,
    },
    { at, random, accept: (current) => checkConditions(current, upload, input) },
  )
  deleteUpload(store, key, new Set(listed.map(({ number }) => number)))
  return row
}

/**
 * The conditions hold, and nobody has come in between since the upload began.
 * @throws AwsError PreconditionFailed, NoSuchKey; ConditionalRequestConflict where the upload has to be begun again.
 */
function checkConditions(current: ObjectRow | undefined, { initiatedAt, foundObject }: UploadRow, input: Input): void {
  const { IfMatch, IfNoneMatch, Key = '' } = input
  checkWriteConditions(current, input)
  if (IfNoneMatch !== undefined && foundObject) throw conflict('If-None-Match', Key)
  // Times of objects are whole seconds.
  if (IfMatch !== undefined && current && wholeSeconds(initiatedAt) < current.lastModified) {
    throw conflict('If-Match', Key)
  }
}

function conflict(condition: string, key: string): AwsError {
  return new AwsError(
    'ConditionalRequestConflict',
    'The conditional request cannot succeed due to a conflicting operation against this resource.',
    { status: 409, members: { Condition: condition, Key: key } },
  )
}

function checkSize(computed: number, promised: number | undefined): void {
  if (promised === undefined || promised === computed) return
  throw new AwsError(
    'InvalidRequest',
    promised < 0
      ? `Value for x-amz-mp-object-size header is less than zero: '${promised}'`
      : `The provided 'x-amz-mp-object-size' header value ${promised} does not match what was computed: ${computed}`,
    { status: 400 },
  )
}
