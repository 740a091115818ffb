import type { SqlStatement, Tables, TablesDefinition } from './store.ts'

export const blocksTable: TablesDefinition['tables'][string] = {
  // What is looked through stands before the text, which is long.
  columns:
    'number INTEGER PRIMARY KEY, requests INTEGER NOT NULL, characters INTEGER NOT NULL, ids TEXT NOT NULL, text TEXT NOT NULL',
  options: 'STRICT',
}

/** Both are counted over all blocks. */
interface Size {
  readonly requests: number
  readonly characters: number
}

/**
 * The requests of the decision log, many in one row: a row for each, with its place in an index on disk, cost a third of
 * what answering the request did. Where a request stands is known in memory from the first time that one is asked for.
 */
export class LoggedBlocks {
  readonly #insert: SqlStatement
  readonly #ids: SqlStatement
  readonly #sizes: SqlStatement
  readonly #oldest: SqlStatement
  readonly #forget: SqlStatement
  readonly #text: SqlStatement
  readonly #latest: SqlStatement
  #size: Size | undefined
  /** Request id to the number of its block. */
  #places: Map<string, number> | undefined

  /** @param tables with `blocksTable` as `blocks`. */
  constructor(tables: Tables) {
    this.#insert = tables.prepare('INSERT INTO decisions_blocks (requests, characters, ids, text) VALUES (?, ?, ?, ?)')
    this.#ids = tables.prepare('SELECT number, ids FROM decisions_blocks ORDER BY number')
    this.#sizes = tables.prepare(
      'SELECT coalesce(sum(requests), 0), coalesce(sum(characters), 0) FROM decisions_blocks',
    )
    this.#oldest = tables.prepare(
      'SELECT number, requests, characters, ids FROM decisions_blocks ORDER BY number LIMIT 1',
    )
    this.#forget = tables.prepare('DELETE FROM decisions_blocks WHERE number = ?')
    this.#text = tables.prepare('SELECT ids, text FROM decisions_blocks WHERE number = ?')
    this.#latest = tables.prepare('SELECT coalesce(max(number), 0) FROM decisions_blocks')
  }

  /** Number of the latest block; 0 where there is none. */
  latest(): number {
    return Number(this.#latest.get()?.[0] ?? 0)
  }

  append(ids: readonly string[], text: string): void {
    const size = this.#sizeNow()
    this.#insert.run(ids.length, text.length, ids.join(' '), text)
    this.#size = { requests: size.requests + ids.length, characters: size.characters + text.length }
    if (!this.#places) return
    const number = this.latest()
    for (const id of ids) this.#places.set(id, number)
  }

  /** @returns the block of a request, and its position in it. The latest, where an id came twice. */
  find(requestId: string): { readonly text: string; readonly position: number } | undefined {
    const number = (this.#places ??= this.#readPlaces()).get(requestId)
    const row = number === undefined ? undefined : this.#text.get(number)
    if (!row) return undefined
    return { text: String(row[1]), position: String(row[0]).split(' ').lastIndexOf(requestId) }
  }

  /** Forgets the oldest blocks until both limits are kept. @returns the number of the oldest block that may be left. */
  trim(limits: Size): number {
    let forgotten = 0
    for (;;) {
      const size = this.#sizeNow()
      if (size.requests <= limits.requests && size.characters <= limits.characters) return forgotten + 1
      const row = this.#oldest.get()
      if (!row) return forgotten + 1
      const [number, requests, characters] = row.map(Number) as [number, number, number]
      this.#forget.run(number)
      this.#size = { requests: size.requests - requests, characters: size.characters - characters }
      for (const id of String(row[3]).split(' ')) if (this.#places?.get(id) === number) this.#places.delete(id)
      forgotten = number
    }
  }

  /** After a write that failed: what is known in memory may not be so. */
  readAgain(): void {
    this.#size = undefined
    this.#places = undefined
  }

  #sizeNow(): Size {
    if (this.#size) return this.#size
    const [requests = 0, characters = 0] = (this.#sizes.get() ?? []).map(Number)
    return (this.#size = { requests, characters })
  }

  #readPlaces(): Map<string, number> {
    const places = new Map<string, number>()
    for (const [number, ids] of this.#ids.all()) for (const id of String(ids).split(' ')) places.set(id, Number(number))
    return places
  }
}
