import { expect, test, vi } from 'vitest'
import { createRecorder } from './recorder.ts'

const start = { service: 's3', operation: 'ListObjectsV2', startedAt: 0 } as const

test('the newest call comes first, and the oldest go when the limit is reached', () => {
  const recorder = createRecorder(2)
  recorder.begin({ ...start, operation: 'first' })
  recorder.begin({ ...start, operation: 'second' })
  recorder.begin({ ...start, operation: 'third' })
  expect(recorder.list().map((call) => call.operation)).toEqual(['third', 'second'])
})

test('a call is in flight until it is said otherwise', () => {
  const recorder = createRecorder(2)
  const id = recorder.begin(start)
  expect(recorder.get(id)?.outcome).toBe('in flight')
  recorder.update(id, { outcome: 'done', status: 200 })
  expect(recorder.get(id)).toMatchObject({ outcome: 'done', status: 200, operation: 'ListObjectsV2' })
})

test('an update of a call that the limit pushed out is ignored', () => {
  const recorder = createRecorder(1)
  const id = recorder.begin(start)
  recorder.begin(start)
  const before = recorder.list()
  recorder.update(id, { outcome: 'done' })
  expect(recorder.list()).toBe(before)
})

test('listeners are told of every change until they leave', () => {
  const recorder = createRecorder(5)
  const listener = vi.fn()
  const leave = recorder.subscribe(listener)
  const id = recorder.begin(start)
  recorder.update(id, { outcome: 'done' })
  leave()
  recorder.clear()
  expect(listener).toHaveBeenCalledTimes(2)
  expect(recorder.list()).toEqual([])
})

test('however often calls are cleared, the newest are kept, as many as there may be', () => {
  const recorder = createRecorder(3, [], 5)
  const ids: string[] = []
  for (let at = 0; at < 40; at++) {
    ids.push(recorder.begin({ ...start, startedAt: at }))
    if (at % 7 === 0) recorder.clear(at - 1)
  }
  expect(recorder.list().map(({ startedAt }) => startedAt)).toEqual([39, 38, 37])
  expect(new Set(ids).size).toBe(40)
  expect(recorder.get(ids[36] as string)).toBeUndefined()
  expect(recorder.get(ids[37] as string)?.startedAt).toBe(37)
})

test('calls of the page before are the oldest, and no new one is taken for one of them', () => {
  const earlier = createRecorder(5)
  for (let at = 0; at < 4; at++) earlier.begin({ ...start, startedAt: at })
  const recorder = createRecorder(5, earlier.list())
  recorder.begin({ ...start, startedAt: 4 })
  recorder.begin({ ...start, startedAt: 5 })
  expect(recorder.list().map(({ startedAt }) => startedAt)).toEqual([5, 4, 3, 2, 1])
})
