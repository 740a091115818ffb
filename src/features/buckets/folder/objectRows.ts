import type { ListedObject, ObjectPage } from '../../../aws/services/s3/listObjects.ts'

/** One row of a folder. An object `a` and a folder `a/` are two rows; ids say which is which (S3-027). */
export type ObjectRow =
  | { readonly kind: 'folder'; readonly id: string; readonly key: string; readonly name: string }
  | ({
      readonly kind: 'object'
      readonly id: string
      readonly name: string
      /** The object whose key is the folder itself: bytes stored under `shared/` (S3-043). */
      readonly isFolderItself: boolean
    } & ListedObject)

/** What is loaded of a folder, for one line. */
export interface FolderSummary {
  readonly folders: number
  readonly objects: number
  /** Bytes of the loaded objects. */
  readonly size: number
}

/** Rows of the loaded pages, folders first. The empty marker object of the folder itself is left out (S3-026). */
export function objectRows(pages: readonly ObjectPage[], prefix: string): readonly ObjectRow[] {
  const folders = pages
    .flatMap((page) => page.folders)
    .map((key): ObjectRow => ({
      kind: 'folder',
      id: `folder ${key}`,
      key,
      name: key.slice(prefix.length),
    }))
  const objects = pages
    .flatMap((page) => page.objects)
    .filter((object) => object.key !== prefix || object.size > 0)
    .map((object): ObjectRow => ({
      kind: 'object',
      id: `object ${object.key}`,
      name: object.key.slice(prefix.length),
      isFolderItself: object.key === prefix,
      ...object,
    }))
  return [...folders, ...objects]
}

export function summarise(rows: readonly ObjectRow[]): FolderSummary {
  let folders = 0
  let size = 0
  for (const row of rows) {
    if (row.kind === 'folder') folders += 1
    else size += row.size
  }
  return { folders, objects: rows.length - folders, size }
}
