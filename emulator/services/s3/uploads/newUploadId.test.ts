import { expect, test } from 'vitest'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { newUploadId } from './newUploadId.ts'

test('Ids of uploads sort by the time at which they were made, to the millisecond', () => {
  const start = 1_700_000_000_000
  const times = [0, 1, 9, 10, 61, 62, 3_843, 3_844, 86_400_000, 31_536_000_000].map((later) => start + later)
  const ids = times.map((at) => newUploadId(systemRandom, at))
  expect(ids.toSorted()).toEqual(ids)
})

test('Two of one moment are two, and nothing in them has to be escaped', () => {
  const ids = Array.from({ length: 100 }, () => newUploadId(systemRandom, 1_700_000_000_000))
  expect(new Set(ids).size).toBe(100)
  for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{96}$/)
})
