import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { isChecksumValue, startChecksum } from './checksum.ts'

const digits = '123456789'

// Check values of the catalogue of parametrised CRC algorithms, and of RFC 1321, RFC 3174 and FIPS 180-4 for hashes.
const cases = [
  ['crc32', digits, 'cbf43926'],
  ['crc32c', digits, 'e3069283'],
  ['crc64nvme', digits, 'ae8b14860a799888'],
  ['md5', 'abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['sha1', 'abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['sha256', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['crc32', '', '00000000'],
  ['crc32c', '', '00000000'],
  ['crc64nvme', '', '0000000000000000'],
] as const

test.each(cases)('%s of "%s" is the published value, in one part and in single bytes', (name, text, hex) => {
  const bytes = Buffer.from(text)
  const whole = startChecksum(name)
  const parts = startChecksum(name)
  whole?.update(bytes)
  for (const byte of bytes) parts?.update(Uint8Array.of(byte))
  expect(whole?.digest('base64')).toBe(Buffer.from(hex, 'hex').toString('base64'))
  expect(parts?.digest('hex')).toBe(hex)
})

test.each([
  ['crc32', 'AAAAAA==', true],
  ['crc32', 'AAAAAA', false],
  ['crc32', 'AAAAAAA=', false],
  ['sha256', 'AAAAAA==', false],
  ['xxhash64', 'AAAAAAAAAAA=', false],
])('whether %s may be "%s": %s', (name, text, answer) => {
  expect(isChecksumValue(name, text)).toBe(answer)
})

test.each(['md5', 'sha1', 'sha256', 'sha512'])('%s of a body in parts of any size is that of the whole', (name) => {
  const whole = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index * 31))
  const wanted = createHash(name).update(whole).digest('base64')
  for (const cuts of [[], [0], [1], [64 * 1024], [64 * 1024 + 1], [0, 0, 70_000], [100_000, 100_001, 165_537]]) {
    const running = startChecksum(name)
    const ends = [...cuts, whole.length]
    ends.forEach((end, index) => running?.update(whole.subarray(ends[index - 1] ?? 0, end)))
    expect(running?.digest('base64')).toBe(wanted)
  }
})

test('an algorithm that is not computed is not started', () => {
  expect(startChecksum('xxhash3')).toBeUndefined()
  expect(startChecksum('constructor')).toBeUndefined()
})
