import { expect, test } from 'vitest'
import { keyAfterPrefix } from './keyAfterPrefix.ts'

test.each([
  { prefix: 'a/', after: 'a0' },
  { prefix: 'é', after: 'ê' },
  { prefix: '\ud7ff', after: '\ue000' },
  { prefix: 'a\u{10ffff}', after: 'b' },
  { prefix: '\u{10ffff}', after: undefined },
  { prefix: '', after: undefined },
])('behind all keys that start with $prefix comes $after', ({ prefix, after }) => {
  expect(keyAfterPrefix(prefix)).toBe(after)
})
