import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { RunningChecksums } from './runningChecksums.ts'

const sumsOf = (names: readonly string[]) => {
  const sums = new RunningChecksums()
  for (const name of names) expect(sums.add(name)).toBe(true)
  for (const part of ['1234', '', '56789']) sums.update(Buffer.from(part))
  return sums
}

test('Several checksums are made of the same bytes, and can be asked for again', () => {
  const sums = sumsOf(['crc32', 'md5', 'crc64nvme'])
  for (let time = 0; time < 2; time += 1) {
    expect(sums.hexOf('crc32')).toBe('cbf43926')
    expect(sums.hexOf('crc64nvme')).toBe('ae8b14860a799888')
    expect(sums.digestOf('md5')).toBe(createHash('md5').update('123456789').digest('base64'))
    expect(sums.hexOf('md5')).toBe(createHash('md5').update('123456789').digest('hex'))
    expect(sums.digestOf('crc32')).toBe('y/Q5Jg==')
  }
})

test('What two ask for is made once, from the first byte on', () => {
  const sums = sumsOf(['crc32', 'crc32'])
  expect(sums.add('crc32')).toBe(true)
  expect(sums.hexOf('crc32')).toBe('cbf43926')
})

test('An algorithm that is not computed is not asked for', () => {
  expect(new RunningChecksums().add('xxhash3')).toBe(false)
})

test('A checksum that would miss bytes, or that nobody asked for, is no checksum', () => {
  const sums = sumsOf(['crc32'])
  expect(() => sums.add('md5')).toThrow('when bytes had been read already')
  expect(() => sums.digestOf('md5')).toThrow('Nobody asked')
})
