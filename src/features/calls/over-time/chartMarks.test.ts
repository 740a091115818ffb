import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { chartMarks, roleLanes } from './chartMarks.ts'
import { chartScale } from './chartScale.ts'

const scale = chartScale({ from: 0, until: 1_000 }, 100, { left: 0, top: 0, width: 1_000, height: 100 })
const timed = (at: number, more: Partial<CallRecord> = {}) => ({
  call: { id: String(at), service: 's3', operation: 'ListObjectsV2', startedAt: at, outcome: 'done', ...more } as const,
  at,
  ms: 10,
})
const as = (name: string) => ({ role: { name, arn: `arn:${name}` } })

test('marks of a verdict are one path, refused ones last, and those that cover each other are drawn once', () => {
  const marks = chartMarks([timed(0, { outcome: 'denied' }), timed(100), timed(100.4), timed(500)], scale)
  expect(marks.map(({ verdict }) => verdict)).toEqual(['allowed', 'none'])
  expect(marks[0]?.path.match(/M\d+ \d+/g)).toEqual(['M100 50', 'M500 50'])
  expect(marks[1]?.path).toMatch(/^M0 50m/)
})

test('a refusal and an answer in the same place are both drawn', () => {
  expect(chartMarks([timed(0), timed(0, { outcome: 'denied' })], scale)).toHaveLength(2)
})

test('each role has a lane, the busiest first; what nobody signed has none', () => {
  const lanes = roleLanes(
    [timed(0), timed(10, as('guests')), timed(20, as('readers')), timed(20.5, as('readers'))],
    scale,
  )
  expect(lanes).toEqual([
    { role: 'readers', calls: 2, path: 'M19 0h2' },
    { role: 'guests', calls: 1, path: 'M9 0h2' },
  ])
})
