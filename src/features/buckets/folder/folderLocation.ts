import type { LocationQuery, RouteLocationNamedRaw, RouteParams } from 'vue-router'
import { hasDotSegment } from '../../../aws/operations/dotSegments.ts'

/** What the address of a folder page says (S3-031). */
export interface FolderAddress {
  readonly bucket: string
  /** Empty, or ends in `/`. */
  readonly prefix: string
  /** Only names that start so. */
  readonly find: string
  /** Key of the selected object or folder; empty when nothing is selected. */
  readonly selected: string
}

/**
 * The address of a folder. Its prefix is the path, so that it can be read and edited; where a browser would change that
 * path (dot segments), it goes into the query.
 */
export function folderLocation(to: {
  bucket: string
  prefix?: string
  find?: string
  selected?: string
}): RouteLocationNamedRaw {
  const { bucket, prefix = '', find = '', selected = '' } = to
  const inQuery = hasDotSegment(prefix)
  return {
    name: 'folder',
    params: { bucket, prefix: inQuery || prefix === '' ? [] : prefix.split('/') },
    query: { ...(inQuery && { prefix }), ...(find !== '' && { find }), ...(selected !== '' && { selected }) },
  }
}

/**
 * The folder that an address means. A path that does not end in a slash was written by hand: it is a folder all the
 * same.
 */
export function folderOf(params: RouteParams, query: LocationQuery): FolderAddress {
  const bucket = typeof params.bucket === 'string' ? params.bucket : ''
  const segments = Array.isArray(params.prefix) ? params.prefix : []
  const written = textOf(query.prefix) || segments.join('/')
  const prefix = written === '' || written.endsWith('/') ? written : `${written}/`
  return { bucket, prefix, find: textOf(query.find), selected: textOf(query.selected) }
}

/** Where a pasted key leads: the folder that holds it, narrowed to the rest of its name. */
export function locationOfKey(bucket: string, key: string): RouteLocationNamedRaw {
  const end = key.lastIndexOf('/') + 1
  return folderLocation({ bucket, prefix: key.slice(0, end), find: key.slice(end) })
}

function textOf(value: LocationQuery[string] | undefined): string {
  return typeof value === 'string' ? value : ''
}
