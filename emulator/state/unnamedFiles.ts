import type Database from 'libsql'
import type { BlobFiles } from './blobFiles.ts'

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * The ids of files that no document names. For data of the first version alone, which wrote down nowhere which files are to
 * go, and whose documents named every file that was not. An id counts as a name wherever in a document it stands.
 */
export function unnamedFiles(database: Database.Database, files: BlobFiles): ReadonlySet<string> {
  const ids = new Set(files.ids())
  if (ids.size === 0) return ids
  let isEmpty = true
  for (const [value] of database.prepare('SELECT value FROM documents').raw().iterate() as Iterable<[string]>) {
    isEmpty = false
    for (const [id] of value.matchAll(anyId)) ids.delete(id)
  }
  // Documents that are all gone were lost: the files may be wanted yet.
  return isEmpty ? new Set() : ids
}
