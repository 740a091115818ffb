import { expect, test } from 'vitest'
import { recordsMemoryOf } from './recordsMemory.ts'

test('a list is as it was left', () => {
  const kept = { text: 'api', type: 'TXT', scrolled: 740, current: 'api.example.test. TXT ' }
  expect(recordsMemoryOf(kept)).toEqual(kept)
})

test.each([null, 'x', {}, { text: 1, type: 'A', scrolled: 0, current: '' }])('of %j nothing is taken', (kept) => {
  expect(recordsMemoryOf(kept)).toEqual({ text: '', type: 'all', scrolled: 0, current: '' })
})
