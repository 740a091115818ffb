// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { type FakeTurns, fakeTurns } from '../../../../tests/unit/fakeTurns.ts'
import { forgetPersonal } from '../../../aws/session/forgetPersonal.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import type { OperationRun } from './operationRun.ts'
import { useRunsStore } from './runsStore.ts'

let turns: FakeTurns

function loadedPage(): ReturnType<typeof useRunsStore> {
  turns = fakeTurns()
  const pinia = createPinia()
  createApp({})
    .provide(awsKey, fakeAws({ session: { turns: turns.turns } }))
    .use(pinia)
  setActivePinia(pinia)
  return useRunsStore()
}

beforeEach(() => sessionStorage.clear())

const run = (id: string, more: Partial<OperationRun> = {}): OperationRun => ({
  ...{ id, service: 's3', operation: 'PutObject', at: 1, input: { Bucket: 'b', Body: 'secret bytes' } },
  ...more,
})
const kept = { Bucket: 'b' }

test('a reload leaves redacted inputs and what came of them, and no answer', () => {
  const store = loadedPage()
  store.begin(run('1'), kept)
  store.update('1', { kind: 'done', status: 200, pages: [{ ETag: 'an answer' }] })
  store.begin(run('2'), kept)
  expect(store.get('1')?.pages).toHaveLength(1)
  expect(Object.values({ ...sessionStorage }).join()).not.toMatch(/secret bytes|an answer/)

  const after = loadedPage()
  expect(after.runs.map(({ id, kind, isLetGo, input }) => [id, kind, isLetGo, input])).toEqual([
    ['2', 'aborted', undefined, kept],
    ['1', 'done', true, kept],
  ])
  expect(after.get('1')?.pages).toBeUndefined()
})

test('the oldest of more than a hundred go', () => {
  const store = loadedPage()
  for (let count = 0; count < 105; count += 1) {
    store.begin(run(`run-${count}`), kept)
    store.update(`run-${count}`, { kind: 'done' })
  }
  expect([store.runs.length, store.runs.at(-1)?.id, loadedPage().runs.length]).toEqual([100, 'run-5', 100])
})

test('answers are let go for later ones, the oldest first', () => {
  const store = loadedPage()
  for (const id of ['1', '2', '3']) {
    store.begin(run(id), kept)
    store.update(id, { kind: 'done', pages: [{ Body: new Uint8Array(8_000_000) }] })
  }
  expect(store.runs.map(({ id, pages, isLetGo }) => [id, pages?.length, isLetGo])).toEqual([
    ['3', 1, undefined],
    ['2', 1, undefined],
    ['1', undefined, true],
  ])
})

test('a session that ends gives up what is under way, and the same person comes back to the rest', () => {
  const store = loadedPage()
  const signal = store.begin(run('1'), kept)
  turns.end()
  expect([signal.aborted, store.runs.length]).toEqual([true, 0])
  store.update('1', { kind: 'done' })
  turns.begin()
  expect(store.runs.map(({ id, kind }) => [id, kind])).toEqual([['1', 'aborted']])
})

test('a sign-out leaves nothing', () => {
  const store = loadedPage()
  store.begin(run('1'), kept)
  turns.end()
  forgetPersonal([() => sessionStorage])
  turns.begin()
  expect([store.runs.length, sessionStorage.length]).toEqual([0, 0])
})

test.each(['{', '[]', '{"version":1,"runs":[{"id":"1"},null,7]}', '{"version":0,"runs":[]}'])(
  'takes no notice of %s in the storage',
  (text) => {
    sessionStorage.setItem('rolecall.operation-runs', text)
    expect(loadedPage().runs).toEqual([])
  },
)

test('clear forgets what has come to an end', () => {
  const store = loadedPage()
  store.begin(run('1'), kept)
  store.begin(run('2'), kept)
  store.update('1', { kind: 'done' })
  store.clear()
  expect(store.runs.map(({ id }) => id)).toEqual(['2'])
})
