/**
 * Keys of several parts as texts whose UTF-8 bytes sort as the parts do, one after the other. Every part but the last
 * ends in two U+0000; a U+0000 inside it is followed by U+0001. The last part stands as it is, so that a key of one part
 * is that text, and what begins alike lies together.
 */
import type { IndexValue, Key, KeyRange } from './store.ts'

const end = '\u0000\u0000'
/** Hexadecimal digits of the largest whole number that JavaScript tells from its neighbours. */
const digits = 14

/** The text of a whole key. */
export function keyText(key: Key): string {
  if (typeof key === 'string') return key
  const last = key.length - 1
  let text = ''
  for (let place = 0; place < last; place += 1) text += escaped(key[place] ?? '') + end
  return text + (key[last] ?? '')
}

/** The text that every key with these first parts begins with. */
export function leadingText(parts: readonly string[]): string {
  return parts.map((part) => escaped(part) + end).join('')
}

/**
 * The text that keys begin with whose parts from a place on are these.
 * @param places how many parts the key has from that place on.
 * @param last whether the last of these parts is one of the key's, or what one of them begins with.
 */
export function beginningText(parts: readonly string[], places: number, last: 'whole' | 'begun'): string {
  if (parts.length > places) throw new TypeError(`A key has no more than ${places} parts here.`)
  if (parts.length === places) return leadingText(parts.slice(0, -1)) + (parts.at(-1) ?? '')
  return last === 'whole' ? leadingText(parts) : leadingText(parts.slice(0, -1)) + escaped(parts.at(-1) ?? '')
}

/** The parts of a key, from its text. */
export function keyOfText(text: string, parts: number): Key {
  if (parts === 1) return text
  const key: string[] = []
  let at = 0
  while (key.length < parts - 1) {
    const next = text.indexOf(end, at)
    if (next < 0) throw new Error('A key has fewer parts than its collection says.')
    key.push(text.slice(at, next).replaceAll('\u0000\u0001', '\u0000'))
    at = next + end.length
  }
  key.push(text.slice(at))
  return key as unknown as Key
}

/** An index's value, or the first parts of one. */
export function indexValueText(value: IndexValue): string {
  const parts: readonly (string | number)[] = typeof value === 'object' ? value : [value]
  return parts.map((part) => (typeof part === 'number' ? numberText(part) : escaped(part)) + end).join('')
}

/** What the text of every index value begins with whose first parts are these, the last of them begun. */
export function indexPrefixText(parts: readonly string[]): string {
  return leadingText(parts.slice(0, -1)) + escaped(parts.at(-1) ?? '')
}

function numberText(part: number): string {
  if (!Number.isSafeInteger(part) || part < 0) throw new TypeError('An index knows whole numbers from 0 on.')
  return part.toString(16).padStart(digits, '0')
}

function escaped(part: string): string {
  return part.includes('\u0000') ? part.replaceAll('\u0000', '\u0000\u0001') : part
}

/** The smallest key that is greater than `key`. */
export function justAfter(key: Buffer): Buffer {
  return Buffer.concat([key, Buffer.of(0)])
}

/** The smallest bytes that are greater than all that begin so; 0xFF never occurs in UTF-8. */
export function endOfPrefix(prefix: Buffer): Buffer {
  const last = prefix.at(-1)
  return last === undefined ? Buffer.of(0xff) : Buffer.concat([prefix.subarray(0, -1), Buffer.of(last + 1)])
}

export function latest(keys: readonly (Buffer | undefined)[]): Buffer {
  return keys.reduce<Buffer>((best, key) => (key && Buffer.compare(key, best) > 0 ? key : best), Buffer.alloc(0))
}

/** The first key of a range, and the first behind it, as bytes. @param parts how many a key has. */
export function boundsOf(
  { within = [], prefix, from, after }: KeyRange<Key>,
  parts: number,
): { readonly start: Buffer; readonly end: Buffer } {
  const leading = typeof within === 'string' ? [within] : within
  const places = parts - leading.length
  const base = leadingText(leading)
  const begins = Buffer.from(prefix === undefined ? base : base + beginningText([prefix], places, 'begun'))
  const first = from === undefined ? undefined : typeof from === 'string' ? [from] : from
  return {
    start: latest([
      begins,
      first && Buffer.from(base + beginningText(first, places, 'whole')),
      after === undefined ? undefined : justAfter(Buffer.from(keyText(after))),
    ]),
    end: endOfPrefix(begins),
  }
}
