import { expect, test } from 'vitest'
import type { CallRecord } from '../aws/record/callRecord.ts'
import { actsOf, latestAct } from './acts.ts'

const call = (id: string, startedAt: number, more: Partial<CallRecord> = {}): CallRecord => ({
  id,
  service: 's3',
  operation: 'PutObject',
  startedAt,
  durationMs: 100,
  outcome: 'done',
  ...more,
})

test('calls of one click are one act, in its words; a call without words is told by its operation', () => {
  const acts = actsOf([
    call('e', 9_000),
    call('d', 8_000, { cause: 'Upload', operation: 'ListObjectsV2' }),
    call('c', 7_500, { cause: 'Upload' }),
    call('b', 7_000, { cause: 'Open' }),
    call('a', 1_000),
  ])
  expect(acts.map(({ id, title, calls, durationMs }) => [id, title, calls.map((one) => one.id), durationMs])).toEqual([
    ['e', 'PutObject', ['e'], 100],
    ['c', 'Upload', ['d', 'c'], 200],
    ['b', 'Open', ['b'], 100],
    ['a', 'PutObject', ['a'], 100],
  ])
})

test('the same words after a pause are another act', () => {
  expect(actsOf([call('b', 10_000, { cause: 'Refresh' }), call('a', 1_000, { cause: 'Refresh' })])).toHaveLength(2)
})

test('a long call keeps its act together', () => {
  const acts = actsOf([call('b', 31_000, { cause: 'Upload' }), call('a', 0, { cause: 'Upload', durationMs: 30_000 })])
  expect(acts).toHaveLength(1)
})

test('the same question again and again is one act that was done so often; pages and further calls are not', () => {
  const refresh = (id: string, startedAt: number) => [
    call(`${id}2`, startedAt + 10, { cause: 'Refresh', operation: 'ListResourceRecordSets' }),
    call(`${id}1`, startedAt, { cause: 'Refresh', operation: 'GetHostedZone' }),
  ]
  const [act] = actsOf([...refresh('c', 2_000), ...refresh('b', 1_000), ...refresh('a', 0)])
  expect([act?.times, act?.calls.length]).toEqual([3, 6])
  const page = (id: string, token: string) => call(id, 0, { cause: 'Open', input: { ContinuationToken: token } })
  expect(actsOf([page('b', 'two'), page('a', 'one')])[0]?.times).toBe(1)
})

test.each([
  [['done', 'denied', 'done'], 1],
  [['failed', 'denied', 'denied'], 2],
  [['done', 'done'], 1],
  [['aborted', 'done'], 1],
  [['done', 'in flight', 'expired'], 2],
] as const)('of %j, newest first, number %i says most', (outcomes, at) => {
  const calls = outcomes.map((outcome, index) => call(String(index), 1_000 - index, { cause: 'Upload', outcome }))
  expect(actsOf(calls)[0]?.principal.id).toBe(String(at))
})

test('a call that only asked ahead is part of the act, and never what came of it, unless nothing else was asked', () => {
  const ahead = call('a', 1_000, { cause: 'Upload', operation: 'HeadObject', outcome: 'failed', asksAhead: true })
  const [uploaded] = actsOf([call('b', 1_200, { cause: 'Upload' }), ahead])
  expect([uploaded?.principal.id, uploaded?.calls.length]).toEqual(['b', 2])
  expect(actsOf([ahead])[0]?.principal.id).toBe('a')
})

test('the latest act is the first that somebody asked for, with what follows from it', () => {
  const follow = (id: string, startedAt: number) => call(id, startedAt, { cause: 'Get credentials', followsUp: true })
  const calls = [call('c', 9_000, { cause: 'Upload' }), call('b', 8_900, { cause: 'Upload' }), call('a', 1_000)]
  expect(latestAct(calls)).toEqual(actsOf(calls)[0])
  expect(latestAct([follow('e', 20_000), follow('d', 9_500), ...calls])).toMatchObject({
    title: 'Upload',
    calls: [{ id: 'd' }, { id: 'c' }, { id: 'b' }],
  })
  expect(latestAct([follow('e', 20_000), follow('d', 9_500)])?.id).toBe('e')
  expect(latestAct([])).toBeUndefined()
})

test('an act ends with its page: what a page does when it is loaded again follows from nothing before', () => {
  const acts = actsOf([
    call('b', 1_500, { cause: 'Get credentials', followsUp: true, page: 1_400 }),
    call('a', 1_000, { cause: 'Upload', page: 500 }),
  ])
  expect(acts.map(({ title }) => title)).toEqual(['Get credentials', 'Upload'])
})

test('an act has no duration before all of its calls have', () => {
  const open: CallRecord = {
    id: 'b',
    service: 's3',
    operation: 'PutObject',
    startedAt: 10,
    cause: 'Upload',
    outcome: 'in flight',
  }
  expect(actsOf([open, call('a', 0, { cause: 'Upload' })])[0]?.durationMs).toBeUndefined()
})

test('what follows from an act is part of it, and a follow-up of nothing stands alone', () => {
  const follow = (id: string, startedAt: number, cause: string) => call(id, startedAt, { cause, followsUp: true })
  const acts = actsOf([
    follow('f', 20_000, 'Get credentials'),
    call('e', 5_000, { cause: 'Open zones' }),
    follow('d', 1_400, 'Find out the role'),
    follow('c', 1_300, 'Get credentials'),
    call('b', 1_100, { cause: 'Sign in', operation: 'RespondToAuthChallenge' }),
    call('a', 1_000, { cause: 'Sign in', operation: 'InitiateAuth' }),
  ])
  expect(acts.map(({ title, calls, principal }) => [title, calls.length, principal.id])).toEqual([
    ['Get credentials', 1, 'f'],
    ['Open zones', 1, 'e'],
    ['Sign in', 4, 'a'],
  ])
})

test('an act that nobody waited for does not take in the one after it', () => {
  const acts = actsOf([
    call('b', 2_000, { cause: 'Open zones' }),
    call('a', 1_500, { cause: 'Get credentials', followsUp: true }),
  ])
  expect(acts.map(({ title }) => title)).toEqual(['Open zones', 'Get credentials'])
})
