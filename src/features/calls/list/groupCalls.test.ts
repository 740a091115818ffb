import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { filterCalls } from './filterCalls.ts'
import { groupCalls } from './groupCalls.ts'

const call = (id: string, startedAt: number, more: Partial<CallRecord> = {}): CallRecord => ({
  id,
  service: 's3',
  operation: 'PutObject',
  startedAt,
  durationMs: 100,
  outcome: 'done',
  ...more,
})

test('calls of one click stand together, and single calls alone', () => {
  const groups = groupCalls([
    call('e', 9_000),
    call('d', 8_000, { cause: 'Upload' }),
    call('c', 7_500, { cause: 'Upload' }),
    call('b', 7_000, { cause: 'Open' }),
    call('a', 1_000),
  ])
  expect(groups.map(({ id, cause, calls }) => [id, cause, calls.map((one) => one.id)])).toEqual([
    ['e', undefined, ['e']],
    ['c', 'Upload', ['d', 'c']],
    ['b', undefined, ['b']],
    ['a', undefined, ['a']],
  ])
})

test('the same words after a pause are another click', () => {
  const groups = groupCalls([call('b', 10_000, { cause: 'Refresh' }), call('a', 1_000, { cause: 'Refresh' })])
  expect(groups).toHaveLength(2)
})

test('a long call keeps its click together', () => {
  const groups = groupCalls([
    call('b', 31_000, { cause: 'Upload' }),
    call('a', 0, { cause: 'Upload', durationMs: 30_000 }),
  ])
  expect(groups).toHaveLength(1)
})

const mixed = [
  call('flight', 6, { outcome: 'in flight' }),
  call('refused', 5, { outcome: 'denied' }),
  call('expired', 4, { outcome: 'expired', service: 'route53' }),
  call('failed', 3, { outcome: 'failed' }),
  call('given up', 2, { outcome: 'aborted' }),
  call('allowed', 1, { service: 'route53' }),
]

test.each([
  ['all', 'all', ['flight', 'refused', 'expired', 'failed', 'given up', 'allowed']],
  ['all', 'allowed', ['allowed']],
  ['all', 'refused', ['refused']],
  ['all', 'failed', ['expired', 'failed', 'given up']],
  ['route53', 'all', ['expired', 'allowed']],
  ['route53', 'refused', []],
] as const)('service %s and outcome %s leave %j', (service, outcome, ids) => {
  expect(filterCalls(mixed, { service, outcome }).map(({ id }) => id)).toEqual(ids)
})
