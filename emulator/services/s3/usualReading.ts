/** The short way of S3: a signed GetObject of a whole small object, as SDKs and browsers send it. */
import type { GetObjectCommandInput } from '@aws-sdk/client-s3'
import type { Store } from '../../state/store.ts'
import { emptyBytes, type HttpRequest } from '../../wire/message.ts'
import type { Meaning, ShortWay, UsualCall } from '../shortWay.ts'
import { isArchived } from './archive/restoration.ts'
import { bucketAddress } from './bucketAddress.ts'
import { isUsual } from './isUsual.ts'
import { describeObject } from './readObject.ts'
import { longestKey } from './requireBucket.ts'
import { type BucketRow, bucketRows, type ObjectRow, objectRows } from './rows.ts'
import { settingOf } from './settings/bucketSettings.ts'
import { isToldToAll } from './toldToSome.ts'

export const usualReading: ShortWay = { operation: 'GetObject', read }

function read(request: HttpRequest, store: Store): UsualCall | undefined {
  if (!isUsual(request)) return undefined
  const object = objectAt(request, store)
  if (!object) return undefined
  const { row } = object
  const body = store.blobs.atHand(row.parts[0].blob)
  // An answer that is not as long as its head says is an error, which the general way has words for.
  return body?.byteLength === row.size ? { meaning: meaningOf(request, object), body } : undefined
}

/** Where an object was found, and what was made of it. */
interface FoundObject {
  readonly host: string | undefined
  readonly meanings: Meanings
  readonly row: ObjectRow
}

/** The latest objects by their paths. */
interface FoundObjects {
  /** The count of the store's changes. */
  changes: number
  readonly byPath: Map<string, FoundObject>
}

const mostFound = 1000
const found = new WeakMap<Store, FoundObjects>()

/** Looked for once for each change of the store. */
function objectAt(request: HttpRequest, store: Store): FoundObject | undefined {
  const { rawPath, headers } = request
  const { byPath } = foundIn(store)
  const known = byPath.get(rawPath)
  if (known && known.host === headers.host) return known
  const { bucket, rest } = bucketAddress(request)
  if (bucket === undefined || rest === '/' || rest.length > longestKey) return undefined
  const bucketRow = bucketRows(store).get(bucket)
  const row = bucketRow && objectRows(store).get([bucket, rest.slice(1)])
  // This header changes the place of others: see `sendResponse`. What is told to some alone the general way asks for, and it
  // knows when rules end an object, and what of an archive can be read.
  if (!row || row.headers.ContentDisposition !== undefined || !isToldToAll(row)) return undefined
  if (isArchived(row.storageClass) || settingOf(store, bucket, 'lifecycle')) return undefined
  const object = { host: headers.host, meanings: meaningsOf(bucketRow, row), row }
  if (byPath.size >= mostFound) byPath.clear()
  byPath.set(rawPath, object)
  return object
}

function foundIn(store: Store): FoundObjects {
  const { count } = store.changes
  let objects = found.get(store)
  if (!objects) {
    objects = { changes: count, byPath: new Map() }
    found.set(store, objects)
  }
  if (objects.changes !== count) {
    objects.changes = count
    objects.byPath.clear()
  }
  return objects
}

interface Meanings {
  readonly bucket: BucketRow
  plain?: Meaning
  withChecksum?: Meaning
}

/** For as long as a row stands, which is replaced by a change as a whole. */
const meanings = new WeakMap<ObjectRow, Meanings>()

function meaningsOf(bucket: BucketRow, row: ObjectRow): Meanings {
  const known = meanings.get(row)
  if (known?.bucket === bucket) return known
  const made = { bucket }
  meanings.set(row, made)
  return made
}

function meaningOf(request: HttpRequest, { meanings: known, row }: FoundObject): Meaning {
  return request.headers['x-amz-checksum-mode'] === undefined
    ? (known.plain ??= newMeaning(request, known.bucket, row))
    : (known.withChecksum ??= newMeaning(request, known.bucket, row))
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
