import { expect, test } from 'vitest'
import { matchedPieces } from './matchedPieces.ts'

const drawn = (name: string, words: readonly string[], options?: { readonly isProse: boolean }) =>
  matchedPieces(name, words, options).map(({ text, as }) => (as === 'plain' ? text : `${as}(${text})`))

test.each([
  ['shared/plan.txt', [], ['shared/plan.txt']],
  ['Plan of plans', ['plan'], ['match(Plan)', ' of ', 'match(plan)', 's']],
  ['a.b*c', ['.', '*'], ['a', 'match(.)', 'b', 'match(*)', 'c']],
  ['two\nlines', ['lines'], ['two', 'escaped(\\n)', 'match(lines)']],
  ['exe\u202etxt', ['txt'], ['exe', 'escaped(\\u{202e})', 'match(txt)']],
  ['İstanbul', ['stan'], ['İ', 'match(stan)', 'bul']],
])('%j found by %j', (name, words, pieces) => {
  expect(drawn(name, words)).toEqual(pieces)
})

test('in words of people a space after a slash is a space, and what deceives is shown all the same', () => {
  expect(drawn('shared/ and \u202emore', [], { isProse: true }).join('')).toBe('shared/ and escaped(\\u{202e})more')
  expect(drawn('shared/ and', [])).toEqual(['shared/', 'escaped(\u2423)', 'and'])
})
