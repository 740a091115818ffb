import type Database from 'libsql'
import type { Delay, Random } from '../program/clockAndRandom.ts'
import type { BlobFiles } from './blobFiles.ts'
import { sqliteBlobs } from './blobs.ts'
import { Changes } from './changes.ts'
import { type AnyDeclaration, declaredCollections } from './collection.ts'
import { convertCollections } from './conversion.ts'
import { EarlierDocuments } from './earlierDocuments.ts'
import { groupedTransactions } from './groupedTransactions.ts'
import { laterWrites } from './laterWrites.ts'
import { makeTables } from './schema.ts'
import { sqliteCollections } from './sqliteCollections.ts'
import type { Collection, CollectionDeclaration, Key, Store } from './store.ts'
import { storeUnavailable } from './storeUnavailable.ts'
import { sqliteTransactions } from './transactions.ts'

export interface StoreParts {
  /** As messages name it. */
  readonly folder: string
  readonly files: BlobFiles
  readonly random: Random
  /** How long writes wait that nobody waits for. */
  readonly delay?: Delay | undefined
  readonly log: (line: string, problem?: unknown) => void
}

/** The store in an open database. @throws StoreUnavailable when the data in it cannot be brought to this version. */
export function storeOver(database: Database.Database, { folder, files, random, delay, log }: StoreParts): Store {
  const transactions = sqliteTransactions(database)
  makeTables(database, { folder, files, transactions })
  const later = laterWrites(transactions, {
    delay,
    log: (problem) => log('A write that nobody waited for failed', problem),
  })
  const grouped = groupedTransactions(transactions)
  const earlier = new EarlierDocuments()
  const changes = new Changes()
  const collections = sqliteCollections(database, transactions, { earlier, changes })
  const opened = new Map<AnyDeclaration, Collection<unknown, Key, string>>()

  function convert(declarations: readonly AnyDeclaration[]): void {
    try {
      convertCollections(declarations, { database, transactions, writerOf: collections.writerOf, folder, log })
    } catch (problem) {
      throw storeUnavailable(problem, folder, 'converted')
    }
    for (const declaration of declarations) opened.set(declaration, collections.open(declaration))
  }

  convert(declaredCollections())
  const blobs = sqliteBlobs({ database, transactions, files, random, later: later.add })

  return {
    open<T, K extends Key, I extends string>(declaration: CollectionDeclaration<T, K, I>): Collection<T, K, I> {
      // One declaration stands for one type of document: what was opened by it has that type.
      const untyped = declaration as unknown as AnyDeclaration
      if (!opened.has(untyped)) convert([untyped])
      return opened.get(untyped) as unknown as Collection<T, K, I>
    },
    transaction: transactions.run,
    groupedTransaction: grouped.run,
    blobs,
    earlier,
    changes,
    close() {
      grouped.flush()
      later.flush()
      try {
        closeDatabase(database)
      } catch (problem) {
        // What was acknowledged stands in the file beside, and the next start takes it from there.
        log(storeUnavailable(problem, folder, 'closed').message)
        database.close()
      }
    },
  }
}

/**
 * `close` alone keeps the file locked until the garbage collector has freed the prepared statements. Leaving WAL first
 * writes everything into the one file, and only then can the lock be given back.
 */
export function closeDatabase(database: Database.Database): void {
  if (!database.open) return
  database.exec('PRAGMA journal_mode = DELETE')
  releaseDatabase(database)
}

/** Gives the lock back without a change to the file; one that is in WAL stays locked for as long as statements live. */
export function releaseDatabase(database: Database.Database): void {
  database.exec('PRAGMA locking_mode = NORMAL')
  database.exec('SELECT count(*) FROM sqlite_schema')
  database.close()
}
