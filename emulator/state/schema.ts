import type Database from 'libsql'
import type { BlobFiles } from './blobFiles.ts'
import { StoreUnavailable } from './storeUnavailable.ts'
import type { Transactions } from './transactions.ts'
import { unnamedFiles } from './unnamedFiles.ts'

/** Raised with every change of the tables themselves; documents have versions of their own. */
const schemaVersion = 4

/**
 * Makes the tables that a folder does not have yet. Version 1 had the documents alone, all of version 1, and every
 * object's bytes in a file, of which a killed process could leave some that nothing named; version 2 had the decision log
 * in tables; version 3 had no summaries.
 * @throws StoreUnavailable when a newer version wrote the folder.
 */
export function makeTables(
  database: Database.Database,
  { folder, files, transactions }: { folder: string; files: BlobFiles; transactions: Transactions },
): void {
  const version = Number((database.prepare('PRAGMA user_version').raw().get() as [number])[0])
  if (version > schemaVersion) {
    throw new StoreUnavailable(
      `The data in ${folder} was written by a newer version (${version}; this one reads ${schemaVersion}).`,
    )
  }
  if (version === schemaVersion) return
  const former = database.prepare(
    "SELECT name FROM sqlite_schema WHERE name LIKE 'decisions$_%' ESCAPE '$' AND type = 'table'",
  )
  transactions.run(() => {
    database.exec(`
      ${version < 2 ? tables : ''}
      ${(former.raw().all() as [string][]).map(([name]) => `DROP TABLE "${name}";`).join('\n')}
      DELETE FROM collections WHERE name = 'decisions_';
      ALTER TABLE documents ADD COLUMN summary TEXT NOT NULL DEFAULT '';
      PRAGMA user_version = ${schemaVersion};
    `)
    if (version === 1) loosenFiles(database, unnamedFiles(database, files))
  })
}

function loosenFiles(database: Database.Database, ids: Iterable<string>): void {
  const loosen = database.prepare('INSERT INTO loose_files VALUES (?)')
  for (const id of ids) loosen.run(id)
}

const tables = `
    CREATE TABLE IF NOT EXISTS documents (
      collection TEXT NOT NULL,
      key BLOB NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (collection, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE index_entries (
      name TEXT NOT NULL,
      value BLOB NOT NULL,
      key BLOB NOT NULL,
      PRIMARY KEY (name, value, key)
    ) STRICT, WITHOUT ROWID;
    -- Which versions of its documents a collection has here: one, or two while it is converted.
    CREATE TABLE collections (
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      key_parts INTEGER NOT NULL,
      PRIMARY KEY (name, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE blobs (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    -- Files that no document names: being written, or to be removed.
    CREATE TABLE loose_files (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`
