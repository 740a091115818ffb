import { expect, test } from 'vitest'
import { bits, integer, objectId, octets, sequence, utcTime } from './der.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('X.690, 8.1.3: lengths have one byte below 128, then two, then three', () => {
  expect(hex(octets(new Uint8Array(127)).subarray(0, 2))).toBe('047f')
  expect(hex(octets(new Uint8Array(200)).subarray(0, 3))).toBe('0481c8')
  expect(hex(octets(new Uint8Array(300)).subarray(0, 4))).toBe('0482012c')
})

test('X.690, 8.3: a positive number never looks like a negative one', () => {
  expect([hex(integer(Uint8Array.of(0x7f))), hex(integer(Uint8Array.of(0x80)))]).toEqual(['02017f', '02020080'])
})

test('X.690, 8.19: object ids', () => {
  expect(hex(objectId('1.2.840.10045.4.3.2'))).toBe('06082a8648ce3d040302')
  expect(hex(objectId('2.5.29.17'))).toBe('0603551d11')
})

test('bits, times and sequences', () => {
  expect(hex(bits(Uint8Array.of(0x80), 7))).toBe('03020780')
  expect(
    utcTime(Date.UTC(2026, 10, 29, 19, 35, 7))
      .subarray(2)
      .toString(),
  ).toBe('261129193507Z')
  expect(hex(sequence(sequence(), bits(new Uint8Array(0))))).toBe('30053000030100')
})
