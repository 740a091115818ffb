import type { ListedObject, ObjectPage } from '../../../aws/services/s3/listObjects.ts'

export interface FolderRow {
  readonly kind: 'folder'
  readonly id: string
  readonly key: string
  readonly name: string
}

export interface ListedObjectRow extends ListedObject {
  readonly kind: 'object'
  readonly id: string
  readonly name: string
  /** The object whose key is the folder itself: bytes stored under `shared/` (S3-043). */
  readonly isFolderItself: boolean
}

/** One row of a folder. An object `a` and a folder `a/` are two rows; ids say which is which (S3-027). */
export type ObjectRow = FolderRow | ListedObjectRow

/** The id of the row of a key. @param prefix of the folder that is listed */
export function rowIdOf(key: string, prefix: string): string {
  return key.endsWith('/') && key !== prefix ? `folder ${key}` : `object ${key}`
}

/** The key of a row, from its id. */
export function keyOfRowId(id: string): string {
  return id.slice(id.indexOf(' ') + 1)
}

/** The rows that one page of a listing brings. Made once for each page: a folder may have a hundred pages. */
export interface RowsOfPage {
  readonly folders: readonly FolderRow[]
  readonly objects: readonly ListedObjectRow[]
  /** For the page after it; absent on the last one. */
  readonly next?: string
}

/** What is loaded of a folder, for one line. */
export interface FolderSummary {
  readonly folders: number
  readonly objects: number
  /** Bytes of the loaded objects. */
  readonly size: number
}

/** The empty marker object of the folder itself is left out (S3-026). @param prefix of the folder that was listed */
export function rowsOfPage({ folders, objects, next }: ObjectPage, prefix: string): RowsOfPage {
  return {
    folders: folders.map((key) => ({ kind: 'folder', id: `folder ${key}`, key, name: key.slice(prefix.length) })),
    objects: objects
      .filter((object) => object.key !== prefix || object.size > 0)
      .map((object) => ({
        kind: 'object',
        id: `object ${object.key}`,
        name: object.key.slice(prefix.length),
        isFolderItself: object.key === prefix,
        ...object,
      })),
    ...(next !== undefined && { next }),
  }
}

/** Rows of the loaded pages, folders first (S3-026). */
export function objectRows(pages: readonly RowsOfPage[]): readonly ObjectRow[] {
  // Runs again with each page of a huge folder: `concat` copies a list at once, `flat` and `flatMap` row by row.
  return new Array<ObjectRow>().concat(...pages.map(({ folders }) => folders), ...pages.map(({ objects }) => objects))
}

export function summarize(rows: readonly ObjectRow[]): FolderSummary {
  let folders = 0
  let size = 0
  for (const row of rows) {
    if (row.kind === 'folder') folders += 1
    else size += row.size
  }
  return { folders, objects: rows.length - folders, size }
}
