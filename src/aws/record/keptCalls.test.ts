// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { keepCalls, readKeptCalls } from './keptCalls.ts'
import { createRecorder, type Recorder } from './recorder.ts'

const start = { service: 's3', operation: 'ListObjectsV2', startedAt: 1 } as const
const now = { later: (work: () => void) => work() }

beforeEach(() => sessionStorage.clear())

const keptCharacters = () =>
  Object.values({ ...sessionStorage }).reduce((sum: number, text) => sum + String(text).length, 0)

/** What a reload finds of a recorder's calls. */
function kept(fill: (recorder: Recorder) => void) {
  const recorder = createRecorder(1000)
  keepCalls(recorder, now)
  fill(recorder)
  return readKeptCalls()
}

test('the calls of before are there after a reload, newest first', () => {
  const calls = kept((recorder) => {
    recorder.update(recorder.begin(start), { outcome: 'done', status: 200 })
    recorder.begin({ ...start, operation: 'GetObject', outcome: 'denied' })
  })
  expect(calls).toMatchObject([
    { operation: 'GetObject', outcome: 'denied' },
    { operation: 'ListObjectsV2', outcome: 'done', status: 200 },
  ])
  expect(createRecorder(1000, calls).list()).toEqual(calls)
})

test('what was in flight is told as given up', () => {
  expect(kept((recorder) => recorder.begin(start))).toMatchObject([{ outcome: 'aborted' }])
})

test('writing waits for more to write, and happens before the page goes', () => {
  const recorder = createRecorder(1000)
  const waiting: (() => void)[] = []
  keepCalls(recorder, { later: (work) => waiting.push(work) })
  recorder.begin(start)
  recorder.begin(start)
  expect([waiting.length, readKeptCalls().length]).toEqual([1, 0])
  globalThis.dispatchEvent(new Event('pagehide'))
  expect(readKeptCalls()).toHaveLength(2)
})

test('no more is kept than fits: the newest calls, and no more than a million characters', () => {
  const many = kept((recorder) => {
    for (let index = 0; index < 500; index++) recorder.begin({ ...start, startedAt: index })
  })
  expect([many.length, many[0]?.startedAt]).toEqual([300, 499])
  const request = { method: 'PUT', url: 'http://127.0.0.1', headers: {}, body: 'x'.repeat(16_000) }
  const long = kept((recorder) => {
    for (let index = 0; index < 100; index++) recorder.begin({ ...start, request })
  })
  expect(long.length).toBeGreaterThan(50)
  expect(long.length).toBeLessThan(63)
  expect(keptCharacters()).toBeLessThan(1_010_000)
})

test('a record that is emptied leaves nothing, at once', () => {
  const recorder = createRecorder(1000)
  const waiting: (() => void)[] = []
  keepCalls(recorder, { later: (work) => waiting.push(work) })
  recorder.begin(start)
  for (const work of waiting.splice(0)) work()
  recorder.begin(start)
  recorder.clear()
  for (const work of waiting.splice(0)) work()
  expect([sessionStorage.length, keptCharacters()]).toEqual([0, 0])
})

test('only what has changed is written again, and what is kept no more is removed', () => {
  const recorder = createRecorder(2)
  keepCalls(recorder, now)
  const first = recorder.begin({ ...start, operation: 'GetObject' })
  const second = recorder.begin(start)
  const keys: string[] = []
  const setItem = vi.spyOn(sessionStorage, 'setItem').mockImplementation((key, text) => {
    keys.push(key)
    sessionStorage[key] = text
  })
  recorder.update(second, { outcome: 'done' })
  expect(keys).toEqual([`rolecall.call.${second}`, 'rolecall.calls'])
  setItem.mockRestore()
  recorder.begin(start)
  expect(readKeptCalls().map(({ operation }) => operation)).toEqual(['ListObjectsV2', 'ListObjectsV2'])
  expect(sessionStorage.getItem(`rolecall.call.${first}`)).toBeNull()
})

test('what a page before the reload has kept is removed when it is kept no more', () => {
  const before = kept((recorder) => recorder.begin(start))
  const recorder = createRecorder(1, before)
  keepCalls(recorder, now)
  recorder.begin({ ...start, operation: 'GetObject' })
  expect(readKeptCalls()).toMatchObject([{ operation: 'GetObject' }])
  expect(sessionStorage.getItem(`rolecall.call.${before[0]?.id}`)).toBeNull()
})

test.each(['', '{', 'null', '[]', '{"version":1,"ids":["a"]}', '{"version":2}', '{"version":2,"ids":["b",3,"c"]}'])(
  'what is no record of this version is not read, and written over: %s',
  (text) => {
    sessionStorage.setItem('rolecall.calls', text)
    sessionStorage.setItem('rolecall.call.a', JSON.stringify({ ...start, id: 'a' }))
    sessionStorage.setItem('rolecall.call.c', JSON.stringify({ ...start, id: 'another' }))
    expect(readKeptCalls()).toEqual([])
    const recorder = createRecorder(10)
    keepCalls(recorder, now)
    recorder.begin(start)
    expect(readKeptCalls()).toHaveLength(1)
  },
)

test('a storage that is full keeps the newest calls, and room is made by removing older ones', () => {
  const recorder = createRecorder(1000)
  keepCalls(recorder, now)
  for (let index = 0; index < 4; index++) recorder.begin({ ...start, startedAt: index })
  const room = keptCharacters()
  const write = Storage.prototype.setItem
  const setItem = vi.spyOn(sessionStorage, 'setItem').mockImplementation((key, text) => {
    if (keptCharacters() - (sessionStorage.getItem(key) ?? '').length + text.length > room)
      throw new DOMException('full', 'QuotaExceededError')
    write.call(sessionStorage, key, text)
  })
  const kept = []
  for (let index = 4; index < 8; index++) {
    recorder.begin({ ...start, startedAt: index })
    kept.push(readKeptCalls().map(({ startedAt }) => startedAt))
  }
  setItem.mockRestore()
  expect(kept.at(-1)).toContain(7)
  expect(kept.at(-1)?.length).toBeGreaterThan(1)
  // Nothing lies there that no list names: it could never be removed.
  const named = readKeptCalls().map(({ id }) => `rolecall.call.${id}`)
  expect(Object.keys({ ...sessionStorage }).sort()).toEqual(['rolecall.calls', ...named].sort())
})

test('a browser that closes its storage records all the same', () => {
  const closed = {
    ...now,
    storage: (): Storage => {
      throw new DOMException('closed', 'SecurityError')
    },
  }
  expect(readKeptCalls(closed)).toEqual([])
  const recorder = createRecorder(10)
  keepCalls(recorder, closed)
  recorder.begin(start)
  expect(recorder.list()).toHaveLength(1)
})
