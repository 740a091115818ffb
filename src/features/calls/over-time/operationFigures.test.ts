import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { operationFigures } from './operationFigures.ts'

const timed = (operation: string, ms: number, outcome: CallRecord['outcome'] = 'done') => ({
  call: { id: `${operation} ${ms}`, service: 's3', operation, startedAt: 1, outcome } as const,
  at: 1,
  ms,
})

test('each operation has its figures, the one first whose slow calls take longest', () => {
  const quick = Array.from({ length: 20 }, (_, index) => timed('GetObject', index + 1))
  const slow = [timed('PutObject', 400, 'denied'), timed('PutObject', 100)]
  const [first, second] = operationFigures([...quick, ...slow])
  expect(first).toMatchObject({ operation: 'PutObject', calls: 2, refused: 1, p50: 100, p95: 400 })
  expect(first?.slowest.call.id).toBe('PutObject 400')
  expect(second).toMatchObject({ operation: 'GetObject', calls: 20, refused: 0, p50: 10, p95: 19 })
})

test('operations that take as long stand by their names, and the same name of two services is two', () => {
  const other = { ...timed('A', 5), call: { ...timed('A', 5).call, service: 'sqs' as const } }
  expect(operationFigures([timed('B', 5), timed('A', 5), other]).map(({ operation }) => operation)).toEqual([
    'A',
    'A',
    'B',
  ])
  expect(operationFigures([])).toEqual([])
})
