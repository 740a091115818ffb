import { expect, test } from 'vitest'
import { startChecksum } from './checksum.ts'
import { combinedCrc, isCombinable } from './combinedCrc.ts'

const names = ['crc32', 'crc32c', 'crc64nvme']

/** Numbers below `limit` that are the same in every run (Numerical Recipes' generator). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function crcOf(name: string, bytes: Uint8Array): string {
  const running = startChecksum(name)
  running?.update(bytes)
  return running?.digest('base64') ?? ''
}

test.each(names)('%s of bytes that are split anywhere is that of the whole', (name) => {
  const next = numbersFrom(11)
  for (let round = 0; round < 60; round += 1) {
    const bytes = Uint8Array.from({ length: next(5_000) }, () => next(256))
    const pieces: Uint8Array[] = []
    for (let from = 0; from < bytes.length;) {
      // Empty pieces, single bytes, and now and then two of the same size.
      const length = [0, 1, 64, next(900)][next(4)] ?? 0
      pieces.push(bytes.subarray(from, from + length))
      from += length
    }
    const known = pieces.map((piece) => ({ value: crcOf(name, piece), size: piece.length }))
    expect([round, combinedCrc(name, known)]).toEqual([round, crcOf(name, bytes)])
  }
})

test.each(names)('%s of one piece is its own, and of none that of no bytes', (name) => {
  const bytes = Buffer.from('123456789')
  expect(combinedCrc(name, [{ value: crcOf(name, bytes), size: 9 }])).toBe(crcOf(name, bytes))
  expect(combinedCrc(name, [])).toBe(crcOf(name, Buffer.alloc(0)))
})

test.each(names)('%s knows pieces of more than 4 GiB', (name) => {
  const mebibyte = 1024 ** 2
  const zeros = { value: crcOf(name, Buffer.alloc(mebibyte)), size: mebibyte }
  const gibibyte = { value: combinedCrc(name, Array<typeof zeros>(1024).fill(zeros)), size: 1024 * mebibyte }
  const five = Array<typeof zeros>(5).fill(gibibyte)
  const head = { value: crcOf(name, Buffer.from('head')), size: 4 }
  const whole = { value: combinedCrc(name, five), size: 5 * gibibyte.size }
  expect(combinedCrc(name, [head, whole])).toBe(combinedCrc(name, [head, ...five]))
})

test('A hash cannot be combined', () => {
  expect(['crc32', 'sha256', 'md5', 'constructor'].map(isCombinable)).toEqual([true, false, false, false])
  expect(() => combinedCrc('sha256', [])).toThrow('sha256 cannot be combined')
})
