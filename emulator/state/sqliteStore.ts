import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import type { Random } from '../program/clockAndRandom.ts'
import { fileBlobs } from './fileBlobs.ts'
import { memoryBlobs } from './memoryBlobs.ts'
import { sqliteCollections } from './sqliteCollections.ts'
import type { Store } from './store.ts'

/**
 * Raised with every change of the table's shape; a newer data folder is refused, an older one would be converted here.
 */
const schemaVersion = 1

/** The data folder cannot be used. The message is written for the person at the terminal. */
export class StoreUnavailable extends Error {}

/**
 * Opens the emulator's state: one SQLite file and the objects' bytes beside it.
 * @param options.folder made when missing; `:memory:` keeps everything in memory and nothing afterwards.
 * @throws StoreUnavailable when another process has the folder, or when a newer version made it.
 */
export function openStore(options: { folder: string; random: Random }): Store {
  const { folder, random } = options
  const inMemory = folder === ':memory:'
  if (!inMemory) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = inMemory ? ':memory:' : join(folder, 'state.sqlite')
  if (!inMemory) reserveForOwner(file)
  const database = openDatabase(file, folder)
  const blobs = inMemory ? memoryBlobs(random) : fileBlobs(join(folder, 'objects'), random)
  const documents = sqliteCollections(database)

  return {
    collection: documents.collection,
    transaction: documents.transaction,
    blobs: {
      write: blobs.write,
      read: blobs.read,
      // A transaction that is rolled back keeps its blobs, so bytes go only once the documents are gone for good.
      delete: (id) => documents.afterCommit(() => blobs.delete(id)),
    },
    close: () => closeDatabase(database),
  }
}

/** It holds the secret that session keys are derived from. SQLite gives its side files the mode of the file itself. */
function reserveForOwner(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}

/**
 * `close` alone keeps the file locked until the garbage collector has freed the prepared statements. Leaving WAL first
 * writes everything into the one file, and only then can the lock be given back.
 */
function closeDatabase(database: Database.Database): void {
  if (!database.open) return
  database.exec('PRAGMA journal_mode = DELETE')
  database.exec('PRAGMA locking_mode = NORMAL')
  database.exec('SELECT count(*) FROM sqlite_schema')
  database.close()
}

function openDatabase(path: string, folder: string): Database.Database {
  try {
    const database = new Database(path, { timeout: 200 })
    // An exclusive lock belongs to the process: the kernel frees it even after `kill -9`, which a lock file would not
    // survive.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = NORMAL')
    const version = Number((database.prepare('PRAGMA user_version').raw().get() as [number])[0])
    if (version > schemaVersion) {
      database.close()
      throw new StoreUnavailable(
        `The data in ${folder} was written by a newer version (${version}; this one reads ${schemaVersion}).`,
      )
    }
    database.exec(`
      BEGIN IMMEDIATE;
      CREATE TABLE IF NOT EXISTS documents (
        collection TEXT NOT NULL,
        key BLOB NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (collection, key)
      ) STRICT, WITHOUT ROWID;
      PRAGMA user_version = ${schemaVersion};
      COMMIT;
    `)
    return database
  } catch (problem) {
    if (problem instanceof StoreUnavailable) throw problem
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    if (code === 'SQLITE_BUSY') {
      throw new StoreUnavailable(
        `Another emulator uses the data in ${folder}. Stop it, or choose another folder with --data.`,
      )
    }
    const reason = problem instanceof Error ? problem.message : String(problem)
    throw new StoreUnavailable(`The data in ${folder} cannot be opened: ${reason}`, { cause: problem })
  }
}
