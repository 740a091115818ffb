import type { Store } from '../../../state/store.ts'
import { keyAfterPrefix } from '../keyAfterPrefix.ts'
import { type UploadKey, type UploadRow, uploadRows } from './uploadRows.ts'

export interface UploadsOptions {
  readonly prefix: string
  /** Empty: no grouping. */
  readonly delimiter: string
  /** Excluded, as a key with all its uploads or as a group; with an upload id, that upload and those before it. */
  readonly keyMarker: string
  readonly uploadIdMarker: string
  /** Uploads and groups together. */
  readonly most: number
}

export interface ListedUpload {
  readonly key: UploadKey
  readonly row: UploadRow
}

export interface UploadsPage {
  readonly uploads: readonly ListedUpload[]
  readonly commonPrefixes: readonly string[]
  /** The markers of the next page; absent on the last one. Of a group the upload id is empty. */
  readonly next?: { readonly key: string; readonly uploadId: string }
}

const largestBatch = 256

/**
 * One page of the uploads of a bucket: by their keys, and those of one key in the order in which they were begun. A group of keys that
 * share everything up to the delimiter is stepped over by one new read behind it.
 */
export function uploadsPage(store: Store, bucket: string, options: UploadsOptions): UploadsPage {
  const { prefix, delimiter, most } = options
  const uploads: ListedUpload[] = []
  const commonPrefixes: string[] = []
  const batch = Math.min(largestBatch, most + 1)
  let last: UploadsPage['next']
  let from: readonly string[] | undefined = startOf(options)
  while (most > 0 && from !== undefined) {
    const entries = uploadRows(store).entries({ within: bucket, prefix, from, limit: batch })
    let group: string | undefined
    for (const [key, row] of entries) {
      if (group !== undefined && key[1].startsWith(group)) continue
      group = groupOf(key[1], prefix, delimiter)
      if (group !== undefined && !comesAfter(group, options.keyMarker)) continue
      if (uploads.length + commonPrefixes.length === most)
        return { uploads, commonPrefixes, ...(last && { next: last }) }
      if (group === undefined) uploads.push({ key, row })
      else commonPrefixes.push(group)
      last = group === undefined ? { key: key[1], uploadId: key[2] } : { key: group, uploadId: '' }
    }
    const end = entries.at(-1)?.[0]
    if (entries.length < batch || !end) break
    const afterGroup = group === undefined ? undefined : keyAfterPrefix(group)
    if (group === undefined) from = [end[1], `${end[2]}\0`]
    else from = afterGroup === undefined ? undefined : [afterGroup]
  }
  return { uploads, commonPrefixes }
}

function startOf({ keyMarker, uploadIdMarker }: UploadsOptions): readonly string[] {
  if (keyMarker === '') return ['']
  return uploadIdMarker === '' ? [`${keyMarker}\0`] : [keyMarker, `${uploadIdMarker}\0`]
}

function groupOf(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '') return undefined
  const at = key.indexOf(delimiter, prefix.length)
  return at < 0 ? undefined : key.slice(0, at + delimiter.length)
}

/** In the order of UTF-8 bytes. */
function comesAfter(group: string, marker: string): boolean {
  return marker === '' || Buffer.compare(Buffer.from(group), Buffer.from(marker)) > 0
}
