import { join } from 'node:path'
import Database from 'libsql'
import type { Delay, Random } from '../program/clockAndRandom.ts'
import { blobFiles, memoryFiles } from './blobFiles.ts'
import { openDatabase, orClose } from './openDatabase.ts'
import type { Store } from './store.ts'
import { closeDatabase, storeOver } from './storeOver.ts'
import { storeUnavailable } from './storeUnavailable.ts'

export interface StoreOptions {
  /** Made when missing; `:memory:` keeps everything in memory and nothing afterwards. */
  readonly folder: string
  readonly random: Random
  /** Whether what was acknowledged outlives a loss of power, and not a killed process alone; each write then waits for the disk. Default: no. */
  readonly powerLossSafe?: boolean
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
export function openStore(options: StoreOptions): Store {
  const { folder, random, powerLossSafe = false, delay, log = () => undefined } = options
  const inMemory = folder === ':memory:'
  try {
    const database = inMemory ? new Database(':memory:') : openDatabase(folder, { powerLossSafe })
    const files = inMemory ? memoryFiles() : blobFiles(join(folder, 'objects'), { powerLossSafe })
    return orClose(database, closeDatabase, () => storeOver(database, { folder, files, random, delay, log }))
  } catch (problem) {
    throw storeUnavailable(problem, folder, 'opened')
  }
}
