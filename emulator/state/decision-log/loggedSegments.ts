import type { SegmentFiles } from './segmentFiles.ts'

/** Raised with every change of the lines: what is of another version is not read, and goes when it is the oldest. */
const firstLine = Buffer.from('rolecall decisions 1\n')
const newline = 10
const tab = 9

/** A line: which it is, what it is found by, and JSON. */
const contentMark = 'C'
const blockMark = 'B'

export interface SegmentLimits {
  /** At least so many of the latest requests are kept, at most a part more. */
  readonly requests: number
  /** No segment is begun that would make them more; the block that fills one is written whole. */
  readonly bytes: number
}

/** Requests in the order of their coming, written together. */
export interface LoggedBlock {
  readonly ids: readonly string[]
  /** JSON: a list with one entry for each id. */
  readonly requests: string
  /** What the requests name and this segment did not have yet: hash and JSON. */
  readonly contents: readonly (readonly [hash: string, text: string])[]
}

export interface FoundRequest {
  /** As they were appended. */
  readonly requests: string
  readonly position: number
  /** JSON of what a request of this block names by its hash. */
  content(hash: string): string | undefined
}

/** A block as it was appended, with what its requests name by their hashes. */
export interface FoundBlock extends Pick<FoundRequest, 'requests' | 'content'> {
  /** One for each request. Undefined for one whose id came again later. */
  readonly ids: readonly (string | undefined)[]
}

/** A part of a segment's bytes. */
interface Place {
  readonly start: number
  readonly end: number
}

interface SegmentIndex {
  /** Request id to the JSON of its block. */
  readonly blocks: Map<string, { readonly place: Place; readonly position: number }>
  readonly contents: Map<string, Place>
}

interface Segment {
  readonly number: number
  length: number
  requests: number
}

/** A full log has so many segments, and one that fills: removing a file is dear, and what is kept in vain is its price. */
const parts = 4

/**
 * The lines of the decision log. One write to the end of a file costs a fraction of what a database does for the same
 * lines; the price is that they go a segment at a time. A segment names nothing that is not in it, so that the oldest
 * can go without a look at the others.
 */
export class LoggedSegments {
  readonly #files: SegmentFiles
  readonly #requestsEach: number
  readonly #bytesEach: number
  readonly #most: number
  #current: Segment | undefined
  /** Of the segments that somebody asked about. */
  readonly #indexes = new Map<number, SegmentIndex>()

  constructor(files: SegmentFiles, limits: SegmentLimits) {
    this.#files = files
    this.#requestsEach = Math.max(1, Math.ceil(limits.requests / parts))
    this.#bytesEach = limits.bytes / parts
    this.#most = Math.ceil(limits.requests / this.#requestsEach) + 1
  }

  /** The segment that the next block goes to: another number than before is one that holds nothing yet. */
  get current(): number {
    return this.#openSegment().number
  }

  /** How many requests the current segment takes before the next one is begun; at least one. */
  get room(): number {
    return this.#requestsEach - this.#openSegment().requests
  }

  /** How many bytes a block may have without filling the current segment. */
  get roomInBytes(): number {
    return this.#bytesEach - this.#openSegment().length
  }

  /** @throws what the disk says; nothing of the block is kept then. */
  append({ ids, requests, contents }: LoggedBlock): void {
    const segment = this.#openSegment()
    const lines = contents.map(([hash, text]) => `${contentMark}${hash}\t${text}\n`)
    lines.push(`${blockMark}${ids.join(' ')}\t${requests}\n`)
    const bytes = Buffer.from(lines.join(''))
    this.#files.write(segment.number, segment.length, segment.length === 0 ? Buffer.concat([firstLine, bytes]) : bytes)
    const start = segment.length === 0 ? firstLine.length : segment.length
    const index = this.#indexes.get(segment.number)
    if (index) addToIndex(index, bytes, start)
    segment.length = start + bytes.length
    segment.requests += ids.length
  }

  /** The latest, where an id came twice. */
  find(requestId: string): FoundRequest | undefined {
    for (const number of this.#files.numbers().toReversed()) {
      const { blocks, contents } = this.#indexOf(number)
      const found = blocks.get(requestId)
      if (!found) continue
      const bytes = this.#files.read(number)
      const textAt = ({ start, end }: Place) => bytes.toString('utf8', start, end)
      return {
        requests: textAt(found.place),
        position: found.position,
        content(hash) {
          const place = contents.get(hash)
          return place && textAt(place)
        },
      }
    }
    return undefined
  }

  /** Every block that is kept, the latest first. */
  *latest(): Iterable<FoundBlock> {
    for (const number of this.#files.numbers().toReversed()) {
      const { blocks, contents } = this.#indexOf(number)
      const bytes = this.#files.read(number)
      const textAt = ({ start, end }: Place) => bytes.toString('utf8', start, end)
      const content = (hash: string) => {
        const place = contents.get(hash)
        return place && textAt(place)
      }
      for (const [place, ids] of [...idsOfBlocks(blocks)].sort(([one], [other]) => other.start - one.start)) {
        yield { ids, requests: textAt(place), content }
      }
    }
  }

  /** After a write that failed: somebody may have changed the files. */
  lookAgain(): void {
    this.#current = undefined
    this.#indexes.clear()
  }

  close(): void {
    this.#files.close()
  }

  #openSegment(): Segment {
    const segment = (this.#current ??= this.#continued())
    if (segment.requests < this.#requestsEach && segment.length < this.#bytesEach) return segment
    return (this.#current = this.#begin(segment.number + 1))
  }

  /** Goes on where the process before this one ended. */
  #continued(): Segment {
    const number = this.#files.numbers().at(-1)
    if (number === undefined) return this.#begin(1)
    const bytes = this.#files.read(number)
    if (!isOfThisVersion(bytes)) return this.#begin(number + 1)
    const length = bytes.lastIndexOf(newline) + 1
    const index = this.#indexOf(number)
    return { number, length, requests: index.blocks.size }
  }

  #begin(number: number): Segment {
    const numbers = this.#files.numbers()
    for (const old of numbers.slice(0, Math.max(0, numbers.length + 1 - this.#most))) {
      this.#files.remove(old)
      this.#indexes.delete(old)
    }
    return { number, length: 0, requests: 0 }
  }

  #indexOf(number: number): SegmentIndex {
    const known = this.#indexes.get(number)
    if (known) return known
    const index: SegmentIndex = { blocks: new Map(), contents: new Map() }
    const bytes = this.#files.read(number)
    if (isOfThisVersion(bytes)) addToIndex(index, bytes.subarray(firstLine.length), firstLine.length)
    this.#indexes.set(number, index)
    return index
  }
}

function isOfThisVersion(bytes: Buffer): boolean {
  return bytes.subarray(0, firstLine.length).equals(firstLine)
}

/** @param offset of `lines` in their segment. A last line without its end was not written whole. */
function addToIndex({ blocks, contents }: SegmentIndex, lines: Buffer, offset: number): void {
  for (let start = 0, end = 0; (end = lines.indexOf(newline, start)) !== -1; start = end + 1) {
    const middle = lines.indexOf(tab, start)
    const place = { start: offset + middle + 1, end: offset + end }
    const name = lines.toString('utf8', start + 1, middle)
    if (lines[start] === contentMark.charCodeAt(0)) contents.set(name, place)
    else name.split(' ').forEach((id, position) => blocks.set(id, { place, position }))
  }
}

function idsOfBlocks(blocks: SegmentIndex['blocks']): ReadonlyMap<Place, readonly (string | undefined)[]> {
  const found = new Map<Place, (string | undefined)[]>()
  for (const [id, { place, position }] of blocks) {
    const ids = found.get(place) ?? []
    ids[position] = id
    found.set(place, ids)
  }
  return found
}
