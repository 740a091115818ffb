import { chmodSync, closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { removeIncompleteFiles } from './blobFiles.ts'
import { refuseForeignState, refuseLostState } from './lostState.ts'
import { makeDataFolder } from './makeDataFolder.ts'
import { closeDatabase, releaseDatabase } from './storeOver.ts'

/**
 * Pages in the file of what is written ahead until they are moved into the database, which holds up whoever writes then. Measured under
 * small uploads without a pause, 16 at a time (CPU for one, longest wait, size of the file): 250 pages 55 us, 17 ms, 1 MB; 1,000 (SQLite's own)
 * 59 us, 24 ms, 4 MB; 4,000 47 us, 65 ms, 17 MB; 16,000 46 us, 159 ms, 66 MB. The more there are, the more of them were
 * written several times and are moved once; beyond 4,000 hardly anything is won.
 */
const pagesAhead = 4_000
/** Bytes that this file may keep: a large transaction makes it larger for a while. */
const bytesAhead = 32 * 1024 * 1024

/**
 * The database of a data folder, made when missing, for this process alone.
 * @param options.powerLossSafe whether each transaction is flushed to the disk before it counts as kept. Otherwise only those before
 *   the last move into the database are, which a killed process does not notice.
 * @throws StoreUnavailable, and what the system says of the file.
 */
export function openDatabase(
  folder: string,
  { powerLossSafe }: { readonly powerLossSafe: boolean },
): Database.Database {
  makeDataFolder(folder)
  refuseLostState(folder)
  const file = join(folder, 'state.sqlite')
  makeFile(file)
  const database = new Database(file, { timeout: 200 })
  orClose(database, releaseDatabase, () => {
    // An exclusive lock belongs to the process: the kernel frees it even after `kill -9`, which a lock file would not
    // survive.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    refuseForeignState(database, folder)
  })
  orClose(database, closeDatabase, () => {
    // SQLite gives its side files the mode of the file itself.
    chmodSync(file, 0o600)
    database.exec('PRAGMA journal_mode = WAL')
    database.exec(`PRAGMA synchronous = ${powerLossSafe ? 'FULL' : 'NORMAL'}`)
    database.exec(`PRAGMA wal_autocheckpoint = ${pagesAhead}`)
    database.exec(`PRAGMA journal_size_limit = ${bytesAhead}`)
    removeIncompleteFiles(join(folder, 'objects'))
  })
  return database
}

/** For its owner alone: it holds the secret that session keys are derived from. */
function makeFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
}

/** Closes the database where `work` fails. */
export function orClose<T>(database: Database.Database, close: typeof closeDatabase, work: () => T): T {
  try {
    return work()
  } catch (problem) {
    try {
      close(database)
    } catch {
      // What is wrong with the database has been found already.
      database.close()
    }
    throw problem
  }
}
