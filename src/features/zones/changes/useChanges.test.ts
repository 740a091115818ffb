// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApp, effectScope } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import type { Call } from '../../../aws/call/call.ts'
import type { ChangeStatus, RecordChange } from '../../../aws/services/route53/types.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import { inverseOf } from './inverseOf.ts'
import { pollDelay } from './pollDelay.ts'
import { useChanges } from './useChanges.ts'

const changeRecords = vi.fn()
const getChange = vi.fn()
/** In which words Route 53 was asked. */
const causes: (string | undefined)[] = []
/** Route 53, as far as it is asked here. */
const call: Call = vi.fn((_client, command, options) => {
  causes.push(options?.cause)
  return 'ChangeBatch' in command.input ? changeRecords(command.input) : getChange(command.input)
})
const app = createApp({}).provide(awsKey, fakeAws({ call }))

const denial = { code: 'AccessDenied', message: 'no', status: 403, explicit: false }
const status = (state: ChangeStatus['status'], id = 'C1') => ({
  kind: 'done',
  callId: 'call',
  value: { ChangeInfo: { Id: `/change/${id}`, Status: state, SubmittedAt: new Date(0) } },
})
const record = (value: string) => ({
  Name: 'a.example.test.',
  Type: 'A' as const,
  TTL: 300,
  ResourceRecords: [{ Value: value }],
})
const batch: RecordChange[] = [
  { Action: 'DELETE', ResourceRecordSet: record('192.0.2.1') },
  { Action: 'CREATE', ResourceRecordSet: record('192.0.2.2') },
]

let scope = effectScope()
beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  changeRecords.mockReset()
  getChange.mockReset()
  causes.length = 0
})

function start() {
  const changes = app.runWithContext(() =>
    scope.run(() => useChanges({ id: 'Z1', name: () => 'example.test' }, 'us-east-1:me')),
  )
  if (!changes) throw new Error('no scope')
  return changes
}

test('R53-083: asks after 2, 3, 5, 8, 13 and then every 15 seconds, and gives up after five minutes', () => {
  const delays = Array.from({ length: 40 }, (_, attempt) => pollDelay(attempt))
  expect(delays.slice(0, 7)).toEqual([2, 3, 5, 8, 13, 15, 15])
  const until = delays.indexOf(undefined)
  expect(delays.slice(0, until).reduce<number>((sum, delay) => sum + (delay ?? 0), 0)).toBeGreaterThanOrEqual(300)
})

test('R53-101: the inverse of DELETE old and CREATE new is DELETE new and CREATE old', () => {
  expect(
    inverseOf(batch).map(({ Action, ResourceRecordSet }) => [Action, ResourceRecordSet?.ResourceRecords?.[0]?.Value]),
  ).toEqual([
    ['DELETE', '192.0.2.2'],
    ['CREATE', '192.0.2.1'],
  ])
})

test('R53-083: a change is PENDING until GetChange says INSYNC', async () => {
  changeRecords.mockResolvedValue(status('PENDING'))
  getChange.mockResolvedValueOnce(status('PENDING')).mockResolvedValueOnce(status('INSYNC'))
  const { applied, apply } = start()
  await apply(batch, { title: 'a A', verb: 'changed' })
  expect(applied.value).toMatchObject([{ id: 'C1', title: 'a A', status: 'PENDING', oldTtl: 300 }])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(applied.value[0]?.status).toBe('PENDING')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(applied.value[0]?.status).toBe('INSYNC')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(getChange).toHaveBeenCalledTimes(2)
})

test('R53-083: a role that may not call GetChange is told so, and is not asked again', async () => {
  changeRecords.mockResolvedValue(status('PENDING'))
  getChange.mockResolvedValue({ kind: 'denied', callId: 'call', denial })
  const { applied, apply } = start()
  await apply(batch, { title: 'a A', verb: 'changed' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(applied.value[0]?.status).toBe('hidden')
  expect(getChange).toHaveBeenCalledTimes(1)
})

test('a refused batch leaves the list as it was', async () => {
  changeRecords.mockResolvedValue({ kind: 'denied', callId: 'call', denial })
  const { applied, apply } = start()
  expect((await apply(batch, { title: 'a A', verb: 'changed' })).kind).toBe('denied')
  expect(applied.value).toEqual([])
})

test('R53-101: undo sends the inverse and marks what it took back', async () => {
  changeRecords.mockResolvedValueOnce(status('INSYNC', 'C1')).mockResolvedValueOnce(status('INSYNC', 'C2'))
  const { applied, apply, undo } = start()
  await apply(batch, { title: 'a A', verb: 'changed' })
  const [first] = applied.value
  if (first) await undo(first)
  expect(changeRecords.mock.calls[1]?.[0]).toEqual({ HostedZoneId: 'Z1', ChangeBatch: { Changes: inverseOf(batch) } })
  expect(applied.value.map(({ id, verb, takenBack }) => ({ id, verb, takenBack }))).toEqual([
    { id: 'C2', verb: 'undone', takenBack: undefined },
    { id: 'C1', verb: 'changed', takenBack: true },
  ])
})

test('R53-083: the list survives a reload, and PENDING changes are followed again', async () => {
  changeRecords.mockResolvedValue(status('PENDING'))
  getChange.mockResolvedValue(status('INSYNC'))
  await start().apply(batch, { title: 'a A', verb: 'changed' })
  scope.stop()
  scope = effectScope()
  const { applied } = start()
  expect(applied.value[0]?.status).toBe('PENDING')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(applied.value[0]?.status).toBe('INSYNC')
})

test('every call says in words which record of which zone it is about', async () => {
  changeRecords.mockResolvedValue(status('PENDING'))
  getChange.mockResolvedValue(status('INSYNC'))
  const { applied, apply, undo } = start()
  await apply(batch, { title: 'a A', verb: 'changed', also: 'the TTL of its other sets' })
  expect(applied.value[0]?.title).toBe('a A and the TTL of its other sets')
  await vi.advanceTimersByTimeAsync(2_000)
  const [first] = applied.value
  if (first) await undo({ ...first, title: 'a A' })
  expect(causes).toEqual([
    'Change a A in example.test',
    'Follow a A and the TTL of its other sets in example.test to INSYNC',
    'Undo a A in example.test',
  ])
})
