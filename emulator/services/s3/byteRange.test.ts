import { expect, test } from 'vitest'
import { byteRange } from './byteRange.ts'

test.each([
  { header: undefined, size: 10, range: undefined },
  { header: 'bytes=0-3', size: 10, range: { start: 0, end: 3 } },
  { header: 'bytes=4-', size: 10, range: { start: 4, end: 9 } },
  { header: 'bytes=-3', size: 10, range: { start: 7, end: 9 } },
  { header: 'bytes=-30', size: 10, range: { start: 0, end: 9 } },
  { header: 'bytes=8-99', size: 10, range: { start: 8, end: 9 } },
  { header: 'bytes=9-9', size: 10, range: { start: 9, end: 9 } },
  { header: 'bytes=5-2', size: 10, range: undefined },
  { header: 'bytes=0-1,4-5', size: 10, range: undefined },
  { header: 'bytes=-', size: 10, range: undefined },
  { header: 'lines=0-3', size: 10, range: undefined },
])('the header $header on $size bytes means $range', ({ header, size, range }) => {
  expect(byteRange(header, size)).toEqual(range)
})

test.each([
  { header: 'bytes=10-', size: 10 },
  { header: 'bytes=99-100', size: 10 },
  { header: 'bytes=0-', size: 0 },
  { header: 'bytes=-5', size: 0 },
  { header: 'bytes=-0', size: 10 },
])('the header $header on $size bytes cannot be satisfied', ({ header, size }) => {
  expect(() => byteRange(header, size)).toThrow(
    expect.objectContaining({
      code: 'InvalidRange',
      status: 416,
      members: { RangeRequested: header, ActualObjectSize: String(size) },
    }),
  )
})
