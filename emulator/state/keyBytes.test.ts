import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, indexValueText, keyOfText, keyText } from './keyBytes.ts'
import type { Key } from './store.ts'

/** Any text, U+0000 and characters beyond U+FFFF often among them; no halves of characters, which UTF-8 cannot write. */
const part = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u0000', '\u0001', 'a', 'b', '/', '\uffff', '\ue000', '\u{1f600}', '\u{10ffff}'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 6,
})
const two = fc.tuple(part, part)
const three = fc.tuple(part, part, part)

const bytes = (text: string) => Buffer.from(text)
const order = (one: Uint8Array, other: Uint8Array) => Math.sign(Buffer.compare(one, other))

/** Part by part, each by its UTF-8 bytes: what the encoding has to agree with. */
function compareParts(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((text, index) => text !== other[index])
  return at < 0 ? 0 : order(bytes(one[at] ?? ''), bytes(other[at] ?? ''))
}

test('a key is read back as it was written', () => {
  fc.assert(fc.property(three, (key) => void expect(keyOfText(keyText(key), 3)).toEqual(key)))
  fc.assert(fc.property(part, (key) => void expect(keyOfText(keyText(key), 1)).toBe(key)))
})

test('keys sort as their parts do, the first one first, each by its UTF-8 bytes', () => {
  fc.assert(
    fc.property(three, three, (one, other) => {
      expect(order(bytes(keyText(one)), bytes(keyText(other)))).toBe(compareParts(one, other))
    }),
  )
})

test('values of an index sort as keys do, and numbers by their value', () => {
  fc.assert(
    fc.property(two, two, (one, other) => {
      expect(order(bytes(indexValueText(one)), bytes(indexValueText(other)))).toBe(compareParts(one, other))
    }),
  )
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (one, other) => {
      const written = order(bytes(indexValueText(['n', one])), bytes(indexValueText(['n', other])))
      expect(written).toBe(Math.sign(one - other))
    }),
  )
})

test.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])('an index takes no %d', (value) => {
  expect(() => indexValueText(value)).toThrow('An index knows whole numbers from 0 on.')
})

/** Few different texts, so that keys often share their first parts and their beginnings. */
const near = fc.string({ unit: fc.constantFrom('\u0000', '\u0001', 'a', '\u{10ffff}'), maxLength: 2 })
const nearKey = fc.tuple(near, near, near)

const isIn = (key: Key, range: Parameters<typeof boundsOf>[0]) => {
  const { start, end } = boundsOf(range, 3)
  const at = bytes(keyText(key))
  return order(at, start) >= 0 && order(at, end) < 0
}

test('a range holds the keys with these first parts whose next part begins so, and no others', () => {
  fc.assert(
    fc.property(nearKey, near, near, (key, first, begin) => {
      expect(isIn(key, { within: first })).toBe(key[0] === first)
      expect(isIn(key, { prefix: begin })).toBe(key[0].startsWith(begin))
      expect(isIn(key, { within: [first], prefix: begin })).toBe(key[0] === first && key[1].startsWith(begin))
      expect(isIn(key, { within: [first, first], prefix: begin })).toBe(
        key[0] === first && key[1] === first && key[2].startsWith(begin),
      )
    }),
    { numRuns: 500 },
  )
})

test('a range begins at a key or at the first parts of one, or right behind a key', () => {
  fc.assert(
    fc.property(nearKey, nearKey, (key, start) => {
      const [first, second, third] = start
      expect(isIn(key, { from: start })).toBe(compareParts(key, start) >= 0)
      expect(isIn(key, { after: start })).toBe(compareParts(key, start) > 0)
      expect(isIn(key, { from: [first, second] })).toBe(compareParts(key.slice(0, 2), start.slice(0, 2)) >= 0)
      const inside = key[0] === first
      expect(isIn(key, { within: first, from: second })).toBe(inside && order(bytes(key[1]), bytes(second)) >= 0)
      expect(isIn(key, { within: first, from: [second, third] })).toBe(inside && compareParts(key, start) >= 0)
    }),
    { numRuns: 500 },
  )
})

test('a range with more parts than the key has is a mistake', () => {
  expect(() => boundsOf({ within: 'a', from: ['b', 'c'] }, 2)).toThrow('A key has no more than 1 parts here.')
})
