/** The short way of S3: a signed GetObject of a whole small object, as SDKs and browsers send it. */
import type { GetObjectCommandInput } from '@aws-sdk/client-s3'
import type { Store } from '../../state/store.ts'
import { emptyBytes, type HttpRequest } from '../../wire/message.ts'
import type { Meaning, ShortWay, UsualCall } from '../shortWay.ts'
import { bucketAddress } from './bucketAddress.ts'
import { describeObject } from './readObject.ts'
import { longestKey } from './requireBucket.ts'
import { type BucketRow, bucketRows, type ObjectRow, objectRows } from './rows.ts'
import { isToldToAll } from './toldToSome.ts'

/** Says the same whichever way it is decoded. Without dots and doubled slashes, of which a proxy may have made something. */
const plainPath = /^(?:\/[A-Za-z0-9\-_~][A-Za-z0-9\-._~]*)+$/
/** Single spaces between what ASCII can show. */
const tidyText = /^[!-~]+(?: [!-~]+)*$/

const neverSent = '\n'

/**
 * None of these says what to read, or how. With the value of each that was found tidy last: most of a client's requests carry the
 * same.
 */
const usualHeaders = new Map(
  [
    'accept',
    'accept-encoding',
    'accept-language',
    'amz-sdk-invocation-id',
    'amz-sdk-request',
    'authorization',
    'connection',
    'host',
    'origin',
    'referer',
    'sec-ch-ua',
    'sec-ch-ua-mobile',
    'sec-ch-ua-platform',
    'sec-fetch-dest',
    'sec-fetch-mode',
    'sec-fetch-site',
    'user-agent',
    'x-amz-checksum-mode',
    'x-amz-content-sha256',
    'x-amz-date',
    'x-amz-security-token',
    'x-amz-user-agent',
  ].map((name) => [name, neverSent]),
)

export const usualReading: ShortWay = { operation: 'GetObject', read }

function read(request: HttpRequest, store: Store): UsualCall | undefined {
  if (!isUsual(request)) return undefined
  const { bucket, rest } = bucketAddress(request)
  if (bucket === undefined || rest === '/' || rest.length > longestKey) return undefined
  const bucketRow = bucketRows(store).get(bucket)
  const row = bucketRow && objectRows(store).get([bucket, rest.slice(1)])
  // This header changes the place of others: see `sendResponse`. What is told to some alone the general way asks for.
  if (!row || row.headers.ContentDisposition !== undefined || !isToldToAll(row)) return undefined
  const body = store.blobs.atHand(row.parts[0].blob)
  // An answer that is not as long as its head says is an error, which the general way has words for.
  return body?.byteLength === row.size ? { meaning: meaningOf(request, bucketRow, row), body } : undefined
}

function isUsual({ method, rawPath, rawQuery, headers }: HttpRequest): boolean {
  if (method !== 'GET' || (rawQuery !== '' && rawQuery !== 'x-id=GetObject') || !plainPath.test(rawPath)) return false
  for (const name in headers) if (!isTidy(name, headers[name] ?? '')) return false
  const { connection = 'keep-alive', 'x-amz-checksum-mode': mode = 'ENABLED' } = headers
  return connection === 'keep-alive' && mode === 'ENABLED'
}

function isTidy(name: string, value: string): boolean {
  const latest = usualHeaders.get(name)
  if (latest === undefined) return false
  if (latest === value) return true
  if (!tidyText.test(value)) return false
  usualHeaders.set(name, value)
  return true
}

interface Meanings {
  readonly bucket: BucketRow
  plain?: Meaning
  withChecksum?: Meaning
}

/** For as long as a row stands, which is replaced by a change as a whole. */
const meanings = new WeakMap<ObjectRow, Meanings>()

function meaningOf(request: HttpRequest, bucket: BucketRow, row: ObjectRow): Meaning {
  let known = meanings.get(row)
  if (known?.bucket !== bucket) {
    known = { bucket }
    meanings.set(row, known)
  }
  return request.headers['x-amz-checksum-mode'] === undefined
    ? (known.plain ??= newMeaning(request, bucket, row))
    : (known.withChecksum ??= newMeaning(request, bucket, row))
}

function newMeaning(request: HttpRequest, { name, region, versioning }: BucketRow, row: ObjectRow): Meaning {
  const mode = request.headers['x-amz-checksum-mode'] === undefined ? {} : { ChecksumMode: 'ENABLED' as const }
  return new Reading({ Bucket: name, Key: bucketAddress(request).rest.slice(1), ...mode }, { region, versioning }, row)
}

/** A class, so that no more is kept of a row than has to be. */
class Reading implements Meaning {
  readonly input: GetObjectCommandInput & Meaning['input']
  readonly region: string
  readonly #versioning: BucketRow['versioning']
  readonly #row: ObjectRow

  constructor(
    input: GetObjectCommandInput & Meaning['input'],
    { region, versioning }: { readonly region: string; readonly versioning: BucketRow['versioning'] },
    row: ObjectRow,
  ) {
    this.input = input
    this.region = region
    this.#versioning = versioning
    this.#row = row
  }

  output(): object {
    const { input } = this
    return { ...describeObject(this.#row, undefined, { input, versioning: this.#versioning }), Body: emptyBytes }
  }
}
