import { chmodSync, closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import type { Delay, Random } from '../program/clockAndRandom.ts'
import { blobFiles, memoryFiles, removeIncompleteFiles } from './blobFiles.ts'
import { refuseForeignState, refuseLostState } from './lostState.ts'
import { makeDataFolder } from './makeDataFolder.ts'
import type { Store } from './store.ts'
import { closeDatabase, releaseDatabase, storeOver } from './storeOver.ts'
import { storeUnavailable } from './storeUnavailable.ts'

export interface StoreOptions {
  /** Made when missing; `:memory:` keeps everything in memory and nothing afterwards. */
  readonly folder: string
  readonly random: Random
  /** How long writes wait that nobody waits for; left out, a few milliseconds. */
  readonly delay?: Delay
  /** Told of what takes long at the start, and of writes that failed after their request was answered. */
  readonly log?: (line: string, problem?: unknown) => void
}

/**
 * Opens the emulator's state: one SQLite file and the large objects' bytes beside it. What an earlier version wrote is
 * converted.
 * @throws StoreUnavailable when another process has the folder, when it cannot be written, when it is damaged or half
 *   gone, or when a newer version made it.
 */
export function openStore({ folder, random, delay, log = () => undefined }: StoreOptions): Store {
  const inMemory = folder === ':memory:'
  try {
    const database = inMemory ? new Database(':memory:') : openFile(folder)
    const files = inMemory ? memoryFiles() : blobFiles(join(folder, 'objects'))
    return orClose(database, closeDatabase, () => storeOver(database, { folder, files, random, delay, log }))
  } catch (problem) {
    throw storeUnavailable(problem, folder, 'opened')
  }
}

function openFile(folder: string): Database.Database {
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
    database.exec('PRAGMA synchronous = NORMAL')
    removeIncompleteFiles(join(folder, 'objects'))
  })
  return database
}

/** For its owner alone: it holds the secret that session keys are derived from. */
function makeFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
}

function orClose<T>(database: Database.Database, close: typeof closeDatabase, work: () => T): T {
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
