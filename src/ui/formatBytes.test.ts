import { expect, test } from 'vitest'
import { exactBytes, formatBytes } from './formatBytes.ts'

test.each([
  [0, '0 B'],
  [812, '812 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [48_210, '48.2 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_951_232, '1.95 MB'],
  [5_368_709_120, '5.37 GB'],
  [-1, ''],
  [Number.NaN, ''],
])('%d bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test.each([
  [1, '1 byte'],
  [1_951_232, '1,951,232 bytes'],
])('the exact count of %d is %s', (bytes, text) => {
  expect(exactBytes(bytes)).toBe(text)
})
