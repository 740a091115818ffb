import { expect, test } from 'vitest'
import { nearestCall } from './nearestCall.ts'

/** A px is a millisecond, both ways. */
const scale = { x: (at: number) => at, y: (ms: number) => ms, at: (x: number) => x }
const timed = [10, 20, 100].map((at) => ({
  call: { id: String(at), service: 's3', operation: 'ListObjectsV2', startedAt: at, outcome: 'done' } as const,
  at,
  ms: 50,
}))
const idAt = (x: number, y: number) => nearestCall(timed, scale, x, y)?.call.id

test('the nearest mark is found, as far as a pointer may miss', () => {
  expect([idAt(14, 50), idAt(16, 50), idAt(100, 62), idAt(112, 50), idAt(88, 50)]).toEqual([
    '10',
    '20',
    '100',
    '100',
    '100',
  ])
})

test('no mark is found where none is near', () => {
  expect([idAt(60, 50), idAt(100, 63), idAt(109, 59), idAt(113, 50)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(nearestCall([], scale, 10, 50)).toBeUndefined()
})
