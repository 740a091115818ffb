import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrPath } from './qrPath.ts'

const text = 'otpauth://totp/Rolecall:rosa@example.test?secret=K5QXG3DPOBZWC3TEMVZGK43UNFXGO4TP&issuer=Rolecall'

/** Draws the path as its commands say: runs of one row each. */
function drawn(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(length); at++) (rows[Number(y)] as boolean[])[Number(x) + at] = true
  return rows
}

test('the path draws every module of the code and no other', () => {
  const { size, path } = qrPath(text)
  expect(drawn(path, size)).toEqual(encode(text, { ecc: 'M', border: 4 }).data)
})

test('four modules of quiet stand around it', () => {
  const { size, path } = qrPath(text)
  const rows = drawn(path, size)
  const edges = [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1]
  expect(edges.flatMap((at) => [rows[at], rows.map((row) => row[at])]).flat()).not.toContain(true)
  expect(rows[4]?.slice(4, 11)).toEqual(Array(7).fill(true))
})
