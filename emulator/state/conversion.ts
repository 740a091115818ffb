import type Database from 'libsql'
import { type AnyDeclaration, keyParts, storedName } from './collection.ts'
import { keyOfText } from './keyBytes.ts'
import type { CollectionDefinition, Key } from './store.ts'
import { StoreUnavailable } from './storeUnavailable.ts'
import type { Transactions } from './transactions.ts'

/** Documents of one transaction: so many are done again when the process is killed. */
const batchSize = 1000

export interface ConversionOptions {
  readonly database: Database.Database
  readonly transactions: Transactions
  /** Writes documents of a collection as it is declared today. */
  readonly writerOf: (declaration: AnyDeclaration) => (key: Key, value: unknown) => void
  readonly folder: string
  /** Told what takes long. */
  readonly log: (line: string) => void
}

/** Documents of one version that lie in the folder. */
interface Stored {
  readonly version: number
  readonly parts: number
}

/**
 * Brings the documents of collections to their present versions. Each batch takes its documents out of the former
 * version and puts them into the present one, in one transaction: a process that is killed in between goes on where it
 * was, and what was half converted by one version can be finished by the next.
 * @throws StoreUnavailable when a newer version wrote the folder, or when a document cannot be converted.
 */
export function convertCollections(declarations: readonly AnyDeclaration[], options: ConversionOptions): void {
  const { transactions, folder, log } = options
  const sql = prepare(options.database)
  const stored = storedVersions(sql)
  const waiting: [AnyDeclaration, Stored][] = []
  transactions.run(() => {
    for (const declaration of declarations) {
      const { definition } = declaration
      const versions = stored.get(definition.name) ?? []
      refuseNewer(definition, versions, folder)
      for (const older of enterVersion(sql, definition, versions)) waiting.push([declaration, older])
    }
  })
  if (waiting.length > 0) log(`The data in ${folder} was written by an earlier version and is being converted.`)
  for (const [declaration, older] of waiting) convertVersion(declaration, older, { ...options, sql })
}

function storedVersions(sql: Statements): ReadonlyMap<string, Stored[]> {
  const stored = new Map<string, Stored[]>()
  for (const [name, version, parts] of sql.versions.all() as [string, number, number][]) {
    stored.set(name, [...(stored.get(name) ?? []), { version, parts }])
  }
  return stored
}

type Definition = CollectionDefinition<unknown, Key, string>

function refuseNewer({ name, version = 1 }: Definition, stored: readonly Stored[], folder: string): void {
  const newer = stored.find((one) => one.version > version)
  if (!newer) return
  throw new StoreUnavailable(
    `The data in ${folder} was written by a newer version (${name} has version ${newer.version}; this one reads ${version}).`,
  )
}

/** Writes down that there will be documents of the present version. @returns the earlier ones that there are. */
function enterVersion(sql: Statements, definition: Definition, stored: readonly Stored[]): readonly Stored[] {
  const { name, version = 1 } = definition
  const former = stored.length === 0 && version > 1 && sql.firstDocument.get(name) ? [{ version: 1, parts: 1 }] : stored
  const older = former.filter((one) => one.version < version)
  if (older.length === 0 && stored.length > 0) return older
  // Versions were first written down when the first collection got its second one.
  for (const one of older) sql.enter.run(name, one.version, one.parts)
  sql.enter.run(name, version, keyParts(definition))
  return older
}

function convertVersion(
  declaration: AnyDeclaration,
  older: Stored,
  { transactions, writerOf, folder, sql }: ConversionOptions & { readonly sql: Statements },
): void {
  const { definition } = declaration
  const { name } = definition
  const former = storedName({ name, version: older.version })
  const write = writerOf(declaration)
  const convertBatch = (): boolean => {
    const rows = sql.batch.all(former, batchSize) as [Uint8Array, string][]
    const last = rows.at(-1)
    if (!last) return false
    for (const row of rows) {
      const [key, value] = converted(definition, older, row, folder) ?? []
      if (key !== undefined) write(key, value)
    }
    sql.deleteUntil.run(former, last[0])
    return true
  }
  while (transactions.run(convertBatch));
  transactions.run(() => {
    sql.deleteEntries.run(`${former}/`, `${former}0`)
    for (const replaced of definition.replaces ?? []) sql.deleteAll.run(replaced)
    sql.leave.run(name, older.version)
  })
}

function converted(
  { name, migrate }: Definition,
  { version, parts }: Stored,
  [bytes, json]: [Uint8Array, string],
  folder: string,
): readonly [Key, unknown] | undefined {
  const text = Buffer.from(bytes).toString()
  try {
    const key = keyOfText(text, parts)
    const value: unknown = JSON.parse(json)
    if (!migrate) return [key, value]
    return migrate({ version, key: typeof key === 'string' ? [key] : key, value })
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem)
    const document = JSON.stringify(text)
    throw new StoreUnavailable(`The data in ${folder} cannot be converted: ${name} ${document}: ${reason}`, {
      cause: problem,
    })
  }
}

type Statements = ReturnType<typeof prepare>

function prepare(database: Database.Database) {
  return {
    versions: database.prepare('SELECT name, version, key_parts FROM collections ORDER BY name, version').raw(),
    firstDocument: database.prepare('SELECT 1 FROM documents WHERE collection = ? LIMIT 1').raw(),
    enter: database.prepare('INSERT INTO collections VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
    leave: database.prepare('DELETE FROM collections WHERE name = ? AND version = ?'),
    batch: database.prepare('SELECT key, value FROM documents WHERE collection = ? ORDER BY key LIMIT ?').raw(),
    deleteUntil: database.prepare('DELETE FROM documents WHERE collection = ? AND key <= ?'),
    deleteAll: database.prepare('DELETE FROM documents WHERE collection = ?'),
    deleteEntries: database.prepare('DELETE FROM index_entries WHERE name >= ? AND name < ?'),
  }
}
