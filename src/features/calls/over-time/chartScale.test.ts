import { expect, test } from 'vitest'
import { chartScale } from './chartScale.ts'

const size = { left: 50, top: 10, width: 330, height: 90 }
const scale = chartScale({ from: 1_000, until: 4_000 }, 950, size)

test('time runs evenly from edge to edge, and back', () => {
  expect([1_000, 2_500, 4_000].map((at) => scale.x(at))).toEqual([50, 215, 380])
  expect([50, 215, 380].map((x) => scale.at(x))).toEqual([1_000, 2_500, 4_000])
  expect([0, 999].map((x) => scale.at(x))).toEqual([1_000, 4_000])
  expect(scale.times).toEqual([1_000, 2_000, 3_000, 4_000])
})

test('durations run by powers of ten; what took less than a millisecond stands at the bottom', () => {
  expect(scale.durations).toEqual([1, 10, 100, 1_000])
  expect([0, 1, 10, 100, 1_000].map((ms) => Math.round(scale.y(ms)))).toEqual([100, 100, 70, 40, 10])
})

test('one moment, no time at all and no width are still a scale', () => {
  const point = chartScale({ from: 5, until: 5 }, 0, { ...size, width: 10 })
  expect(point.x(5)).toBe(50)
  expect(point.durations).toEqual([1, 10, 100])
  expect(point.times).toHaveLength(2)
})
