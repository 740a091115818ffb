import { hash } from 'node:crypto'
import type { PolicyDocument } from '#iam/types.ts'
import type { SqlStatement, Tables, TablesDefinition } from './store.ts'

export const contentsTable: TablesDefinition['tables'][string] = {
  columns: 'hash TEXT PRIMARY KEY, since INTEGER NOT NULL, text TEXT NOT NULL',
  options: 'STRICT, WITHOUT ROWID',
}

/**
 * What many requests of the decision log share: policy documents, callers. Each is kept once, under the hash of its text.
 *
 * After every `renew` a content is written again at its first use, with the number that `renew` was told. So all that a
 * block of requests names bears at least the number of the last renewal before that block, and what bears less than that of
 * the oldest block can go.
 */
export class LoggedContents {
  readonly #insert: SqlStatement
  readonly #find: SqlStatement
  readonly #forget: SqlStatement
  readonly #hashes = new WeakMap<object, string>()
  /** Hashes that were written since the last renewal. */
  readonly #written = new Set<string>()
  /** Numbers of the renewals that may matter, the latest last. */
  #renewals: readonly number[]

  /**
   * @param tables with a table `contents`.
   * @param latest number of the latest block that is kept.
   */
  constructor(tables: Tables, latest: number) {
    this.#renewals = [latest]
    this.#insert = tables.prepare(
      'INSERT INTO decisions_contents VALUES (?, ?, ?) ON CONFLICT (hash) DO UPDATE SET since = excluded.since',
    )
    this.#find = tables.prepare('SELECT text FROM decisions_contents WHERE hash = ?')
    this.#forget = tables.prepare('DELETE FROM decisions_contents WHERE since < ?')
  }

  /** Whether a content was written since the last renewal, and need not be again. */
  has(contentHash: string): boolean {
    return this.#written.has(contentHash)
  }

  /** @returns the hash that `read` finds it by. */
  keep(content: object): string {
    const text = JSON.stringify(content)
    const key = hash('sha256', text)
    if (!this.#written.has(key)) {
      this.#insert.run(key, this.#renewals.at(-1) ?? 0, text)
      this.#written.add(key)
    }
    return key
  }

  /** The same for a document, which is looked at once: documents are replaced and never edited. */
  keepDocument(document: PolicyDocument): string {
    const known = this.#hashes.get(document)
    if (known !== undefined && this.has(known)) return known
    const key = this.keep(document)
    this.#hashes.set(document, key)
    return key
  }

  read(contentHash: string): unknown {
    const row = this.#find.get(contentHash)
    return row && JSON.parse(String(row[0]))
  }

  /** A document that is not there any more grants nothing, and its trace says that it cannot be read. */
  readDocument(contentHash: string): PolicyDocument {
    return (this.read(contentHash) ?? {}) as PolicyDocument
  }

  /** After a write that failed: nobody knows what of it was kept. */
  writeAgain(): void {
    this.#written.clear()
  }

  /**
   * Forgets what no kept block can name.
   * @param blocks.latest number of the latest block that was written.
   * @param blocks.oldest number of the oldest that is kept.
   */
  renew({ latest, oldest }: { readonly latest: number; readonly oldest: number }): void {
    const lastBefore = this.#renewals.filter((number) => number < oldest).at(-1)
    if (lastBefore !== undefined) this.#forget.run(lastBefore)
    this.#renewals = [...this.#renewals.filter((number) => number >= (lastBefore ?? 0)), latest]
    this.#written.clear()
  }
}
