import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'libsql'
import { blobFileIds, isFolder } from './blobFiles.ts'
import { segmentFiles } from './decision-log/segmentFiles.ts'
import { startAnew, StoreUnavailable } from './storeUnavailable.ts'

/**
 * A folder whose database is empty or gone, and which holds other traces of an emulator, is not one that was never used:
 * to fill it anew would hide that everything was lost.
 * @throws StoreUnavailable
 */
export function refuseLostState(folder: string): void {
  const file = join(folder, 'state.sqlite')
  const size = sizeOf(file)
  if (size !== undefined && size > 0) return
  refuse(folder, size === 0 ? 'is empty' : 'is gone', [
    // The key alone, without a database, is what --show-root-key leaves before the first start.
    ...(size === 0 ? rootKeyIn(folder) : []),
    ...(sizeOf(`${file}-wal`) ? ['state.sqlite-wal'] : []),
    ...writtenIn(folder),
  ])
}

/** @throws StoreUnavailable for a database that another program made. */
export function refuseForeignState(database: Database.Database, folder: string): void {
  const tables = tablesIn(database)
  if (tables.length === 0 || tables.includes('documents')) return
  const sentence = `The data in ${folder} is not an emulator's: another program made its state.sqlite.`
  throw new StoreUnavailable(`${sentence} Nothing was changed. Choose another folder with --data.`)
}

/**
 * To be asked once the database is open and found to hold nothing: a file of a few bytes counts as an empty one, and what
 * was written last may have stood in a file beside it that is gone.
 * @throws StoreUnavailable
 */
export function refuseEmptyState(folder: string): void {
  refuse(folder, 'holds nothing', writtenIn(folder))
}

function tablesIn(database: Database.Database): readonly string[] {
  return (database.prepare('SELECT name FROM sqlite_schema').raw().all() as [string][]).map(([name]) => name)
}

function refuse(folder: string, state: string, traces: readonly string[]): void {
  if (traces.length === 0) return
  throw new StoreUnavailable(
    `The data in ${folder} is lost: state.sqlite ${state}, though an emulator left ${traces.join(' and ')} there. ` +
      startAnew(folder),
  )
}

function rootKeyIn(folder: string): readonly string[] {
  return existsSync(join(folder, 'root-key.json')) ? ['root-key.json'] : []
}

/** What is written when there are documents, and never before. Other people's files in these folders say nothing. */
function writtenIn(folder: string): readonly string[] {
  const decisions = join(folder, 'decisions')
  return [
    ...(isFolder(decisions) && segmentFiles(decisions).numbers().length > 0 ? ['decisions'] : []),
    ...(blobFileIds(join(folder, 'objects')).length > 0 ? ['objects'] : []),
  ]
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size
}
