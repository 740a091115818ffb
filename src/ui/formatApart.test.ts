import { expect, test } from 'vitest'
import { formatApart } from './formatApart.ts'

test.each([
  [0, '0.0 s'],
  [400, '0.4 s'],
  [4_200, '4.2 s'],
  [59_999, '60.0 s'],
  [60_000, '1 min'],
  [725_000, '12 min'],
])('%i ms: %s', (ms, words) => expect(formatApart(ms)).toBe(words))
