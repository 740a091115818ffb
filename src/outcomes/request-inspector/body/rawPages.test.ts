import { expect, test } from 'vitest'
import { findInText, pageCharacters, pageCount, pageParts } from './rawPages.ts'

test('a word is found in any case of its letters, as it is written, and where it stands', () => {
  expect(findInText('Key KEY key', 'key')).toEqual([0, 4, 8])
  expect(findInText('a.b axb', 'a.b')).toEqual([0])
  expect(findInText('key', '')).toEqual([])
  expect(findInText('aaaa', 'aa')).toEqual([0, 2])
  expect(findInText('a'.repeat(5_000), 'a')).toHaveLength(1_000)
})

test('letters whose small ones are longer move no place behind them', () => {
  const text = 'İİİ key'
  const [at = -1] = findInText(text, 'KEY')
  expect(text.slice(at, at + 3)).toBe('key')
})

test('the place that was found stands apart in its page, and in no other', () => {
  const text = `${'-'.repeat(pageCharacters)}key-`
  expect(pageCount(text)).toBe(2)
  const hit = { at: pageCharacters, length: 3 }
  expect(pageParts(text, 1, hit)).toEqual([
    { text: '', isHit: false },
    { text: 'key', isHit: true },
    { text: '-', isHit: false },
  ])
  expect(pageParts(text, 0, hit)).toHaveLength(1)
})
