import type Database from 'libsql'
import type { LaterWrites } from './laterWrites.ts'
import type { Tables, TablesDefinition } from './store.ts'
import { StoreUnavailable } from './storeUnavailable.ts'
import type { Transactions } from './transactions.ts'

export interface TablesOptions {
  readonly database: Database.Database
  readonly transactions: Transactions
  readonly later: LaterWrites
  /** As messages name it. */
  readonly folder: string
}

/** Opens tables that are no collection; those of an earlier version are dropped and made anew. */
export function openTables(
  { name, version, tables }: TablesDefinition,
  { database, transactions, later, folder }: TablesOptions,
): Tables {
  const stored = storedVersion(database, name)
  if (stored > version) {
    throw new StoreUnavailable(
      `The data in ${folder} was written by a newer version (${name} has version ${stored}; this one reads ${version}).`,
    )
  }
  if (stored < version) {
    transactions.run(() => {
      for (const table of tablesNamed(database, name)) database.exec(`DROP TABLE "${table}"`)
      for (const [table, { columns, options = '', indexed = [] }] of Object.entries(tables)) {
        database.exec(`CREATE TABLE "${name}_${table}" (${columns}) ${options}`)
        indexed.forEach((column, at) => {
          database.exec(`CREATE INDEX "${name}_${table}_${at}" ON "${name}_${table}" (${column})`)
        })
      }
      database.prepare('DELETE FROM collections WHERE name = ?').run(entryOf(name))
      database.prepare('INSERT INTO collections VALUES (?, ?, 0)').run(entryOf(name), version)
    })
  }
  return {
    prepare(sql) {
      const statement = database.prepare(sql)
      if (statement.reader) statement.raw()
      // Values go in as an array: libsql takes a lone value of bytes for an object of names and values.
      return {
        run: (...values) => void statement.run(values),
        get: (...values) => statement.get(values) as readonly unknown[] | undefined,
        all: (...values) => statement.all(values) as readonly (readonly unknown[])[],
      }
    },
    later: later.add,
    flush: later.flush,
  }
}

/** How the table of versions names them; no collection's name ends so. */
function entryOf(name: string): string {
  return `${name}_`
}

function storedVersion(database: Database.Database, name: string): number {
  const row = database.prepare('SELECT version FROM collections WHERE name = ?').raw().get(entryOf(name))
  return Number((row as [number] | undefined)?.[0] ?? 0)
}

function tablesNamed(database: Database.Database, name: string): readonly string[] {
  const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").raw().all() as [string][]
  return rows.map(([table]) => table).filter((table) => table.startsWith(`${name}_`))
}
