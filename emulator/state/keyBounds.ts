import { beginningText, endOfPrefix, justAfter, keyText, latest, leadingText } from './keyBytes.ts'
import type { Key, KeyRange } from './store.ts'

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
