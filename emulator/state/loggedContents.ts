import { hash } from 'node:crypto'
import type { PolicyDocument } from '#iam/types.ts'
import type { SqlStatement, Tables } from './store.ts'

/**
 * What many requests of the decision log share: policy documents, callers. Each is kept once, under the hash of its text.
 *
 * A content is written again when it is used after `renew`, with the number of the request that `renew` was told of. So
 * everything that a kept request names was written since the request before it that `renew` saw, and what is older than
 * two renewals ago and than the oldest request can go.
 */
export class LoggedContents {
  readonly #insert: SqlStatement
  readonly #find: SqlStatement
  readonly #forget: SqlStatement
  readonly #hashes = new WeakMap<object, string>()
  /** Hashes that were written since `renew`. */
  #written = new Set<string>()
  #since = 0

  /** @param tables with a table `contents`. */
  constructor(tables: Tables) {
    this.#insert = tables.prepare(
      'INSERT INTO decisions_contents VALUES (?, ?, ?) ON CONFLICT (hash) DO UPDATE SET since = excluded.since',
    )
    this.#find = tables.prepare('SELECT text FROM decisions_contents WHERE hash = ?')
    this.#forget = tables.prepare('DELETE FROM decisions_contents WHERE since < ?')
  }

  /** Whether a content was written since `renew`, and need not be again. */
  has(contentHash: string): boolean {
    return this.#written.has(contentHash)
  }

  /** @returns the hash that `read` finds it by. */
  keep(content: object): string {
    const text = JSON.stringify(content)
    const key = hash('sha256', text)
    if (!this.#written.has(key)) {
      this.#insert.run(key, this.#since, text)
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

  /**
   * Forgets what no kept request can name.
   * @param requests.latest number of the latest request that was written.
   * @param requests.oldest number of the oldest that is kept.
   */
  renew({ latest, oldest }: { readonly latest: number; readonly oldest: number }): void {
    // Written before `this.#since` moved on means: named by requests up to `latest` at most.
    this.#forget.run(Math.min(this.#since, this.#lastKept(oldest)))
    this.#renewals = [...this.#renewals.filter((number) => number >= oldest), latest]
    this.#written = new Set()
    this.#since = latest
  }

  /** Numbers that `renew` was told of and that are still kept. */
  #renewals: readonly number[] = []

  /** The `since` of the contents that the oldest kept request may name. */
  #lastKept(oldest: number): number {
    const before = this.#renewals.filter((number) => number < oldest)
    return before.at(-1) ?? 0
  }
}
