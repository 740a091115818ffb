import { beforeEach, expect, test, vi } from 'vitest'
import { createApp, type EffectScope, effectScope, nextTick, ref } from 'vue'
import { fakeAws } from '../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../tests/unit/fakeTurns.ts'
import type { Outcome } from '../aws/call/outcome.ts'
import { awsKey } from './useAws.ts'
import { type ReadingCause, usePagedOperation, type UsePagedOperationOptions } from './usePagedOperation.ts'

let tab = fakeTurns()

interface Page {
  readonly items: readonly string[]
  readonly next?: number
}

interface Asked {
  readonly start: number | undefined
  readonly cause: ReadingCause
  readonly signal: AbortSignal
  /** Answers, and waits until the list has taken it in. */
  answer(answer: Page | Exclude<Outcome<Page>, { kind: 'done' }>): Promise<void>
}

const denied: Exclude<Outcome<Page>, { kind: 'done' }> = {
  kind: 'denied',
  callId: 'c',
  denial: { code: 'AccessDenied', message: 'no', status: 403, explicit: false },
}
const failed: Exclude<Outcome<Page>, { kind: 'done' }> = {
  kind: 'failed',
  callId: 'c',
  failure: { kind: 'offline', cause: 'offline', evidence: '', fix: '' },
}

let scope: EffectScope
let asked: Asked[]
const folder = ref('a')

/** A list whose pages the test answers, in the order asked. */
/** Sets a list up in the scope of the test, with the session of its tab. */
function inScope<T>(setup: () => T): T {
  const app = createApp({}).provide(awsKey, fakeAws({ session: { turns: tab.turns } }))
  const made = app.runWithContext(() => scope.run(setup))
  if (made === undefined) throw new Error('The scope has ended.')
  return made
}

function open(reach: UsePagedOperationOptions<Page>['reach'] = 'one page') {
  const list = inScope(() =>
    usePagedOperation<Page>({
      key: () => ['list', folder.value],
      read: (start, { signal, cause }) =>
        new Promise((resolve) => {
          asked.push({
            start,
            signal,
            cause,
            async answer(answer) {
              resolve('kind' in answer ? answer : { kind: 'done', callId: 'c', value: answer })
              await new Promise((taken) => setTimeout(taken))
            },
          })
        }),
      holds: ({ items }) => items.length > 0,
      reach,
    }),
  )
  return { ...list, items: () => list.pages.value?.flatMap(({ items }) => items) }
}

const last = () => {
  const question = asked.at(-1)
  if (!question) throw new Error('Nothing was asked.')
  return question
}

beforeEach(() => {
  scope?.stop()
  asked = []
  folder.value = 'a'
  scope = effectScope()
  tab = fakeTurns()
})

test('R53-001: reads one page, and the next when it is asked to, once at a time', async () => {
  const list = open()
  expect([list.items(), list.inFlight.value]).toEqual([undefined, true])
  await last().answer({ items: ['a'], next: 1 })
  expect([list.items(), list.inFlight.value, list.hasMore.value]).toEqual([['a'], false, true])
  void list.loadMore()
  void list.loadMore()
  expect(asked.map(({ start, cause }) => [start, cause])).toEqual([
    [undefined, 'open'],
    [1, 'more'],
  ])
  await last().answer({ items: ['b'] })
  expect([list.items(), list.hasMore.value]).toEqual([['a', 'b'], false])
  await list.loadMore()
  expect(asked).toHaveLength(2)
})

test('R53-020: reads to the end, and shows each page when it comes', async () => {
  const list = open('the end')
  const seen = []
  for (const page of [{ items: ['a'], next: 1 }, { items: ['b'], next: 2 }, { items: ['c'] }]) {
    await last().answer(page)
    seen.push(list.items()?.length)
  }
  expect(seen).toEqual([1, 2, 3])
  expect([list.inFlight.value, list.hasMore.value, asked.length]).toEqual([false, false, 3])
})

test('S3-021: an empty page that is not the last is passed over, first and later', async () => {
  const list = open()
  await last().answer({ items: [], next: 1 })
  expect(list.pages.value).toBeUndefined()
  await last().answer({ items: ['a'], next: 2 })
  expect(list.items()).toEqual(['a'])
  void list.loadMore()
  await last().answer({ items: [], next: 3 })
  expect([list.inFlight.value, last().start]).toEqual([true, 3])
  await last().answer({ items: ['b'] })
  expect(list.items()).toEqual(['a', 'b'])
})

test('a list that holds nothing at all is empty, not unread', async () => {
  const list = open()
  await last().answer({ items: [] })
  expect([list.items(), list.inFlight.value, list.hasMore.value]).toEqual([[], false, false])
})

test('S3-022: another key forgets, gives up what is in flight and drops its late answer', async () => {
  const list = open()
  await last().answer({ items: ['of a'], next: 1 })
  void list.loadMore()
  const late = last()
  folder.value = 'b'
  expect([late.signal.aborted, list.items(), list.outcome.value, list.inFlight.value]).toEqual([
    true,
    undefined,
    undefined,
    true,
  ])
  await late.answer({ items: ['late'] })
  expect([list.items(), list.inFlight.value]).toEqual([undefined, true])
  await last().answer({ items: ['of b'] })
  expect(list.items()).toEqual(['of b'])
})

test('S3-022: the end of a session forgets at once and asks nothing; the next one asks again', async () => {
  const list = open()
  await last().answer({ items: ['of Rosa'], next: 1 })
  void list.loadMore()
  const inFlight = last()
  tab.end()
  expect([inFlight.signal.aborted, list.items(), list.outcome.value, list.inFlight.value]).toEqual([
    true,
    undefined,
    undefined,
    false,
  ])
  await list.refresh()
  expect(asked).toHaveLength(2)
  await inFlight.answer({ items: ['of Rosa too'] })
  expect(list.items()).toBeUndefined()
  tab.begin()
  expect([last().start, last().cause]).toEqual([undefined, 'open'])
  await last().answer({ items: ['of Otto'] })
  expect(list.items()).toEqual(['of Otto'])
})

test('another person in the same breath gets a list of their own', async () => {
  const list = open()
  await last().answer({ items: ['of Rosa'] })
  tab.end()
  tab.begin()
  expect([list.items(), asked.length]).toEqual([undefined, 2])
})

test('a later page that fails keeps those before it, and can be asked for again', async () => {
  const list = open()
  await last().answer({ items: ['a'], next: 1 })
  void list.loadMore()
  await last().answer(failed)
  expect([list.items(), list.outcome.value, list.inFlight.value, list.hasMore.value]).toEqual([
    ['a'],
    failed,
    false,
    true,
  ])
  void list.loadMore()
  await last().answer({ items: ['b'] })
  expect([list.items(), list.outcome.value?.kind]).toEqual([['a', 'b'], 'done'])
})

test('a refusal takes the list away and says why', async () => {
  const list = open()
  await last().answer({ items: ['a'] })
  void list.refresh()
  await last().answer(denied)
  expect([list.items(), list.outcome.value, list.inFlight.value]).toEqual([undefined, denied, false])
})

test('a refresh reads as much as is shown, and shows the new list when it is whole', async () => {
  const list = open()
  await last().answer({ items: ['a1'], next: 1 })
  void list.loadMore()
  await last().answer({ items: ['b1'], next: 2 })
  void list.refresh()
  expect([list.items(), list.inFlight.value, last().cause]).toEqual([['a1', 'b1'], true, 'refresh'])
  await last().answer({ items: ['a2'], next: 1 })
  expect(list.items()).toEqual(['a1', 'b1'])
  await last().answer({ items: ['b2'], next: 2 })
  expect([list.items(), list.inFlight.value]).toEqual([['a2', 'b2'], false])
})

test('what follows from a change reads the same as a refresh, and says so', async () => {
  const list = open()
  await last().answer({ items: ['a1'], next: 1 })
  void list.follow()
  expect([list.items(), last().cause]).toEqual([['a1'], 'follow'])
})

test('a refresh that fails on the way leaves the old list whole', async () => {
  const list = open('the end')
  await last().answer({ items: ['a1'], next: 1 })
  await last().answer({ items: ['b1'] })
  void list.refresh()
  await last().answer({ items: ['a2'], next: 1 })
  await last().answer(failed)
  expect([list.items(), list.outcome.value]).toEqual([['a1', 'b1'], failed])
})

test('R53-020: stopping keeps what was read, drops what still comes, and reading on is possible', async () => {
  const list = open('the end')
  await last().answer({ items: ['a'], next: 1 })
  const given = last()
  list.stop()
  expect([given.signal.aborted, list.inFlight.value]).toEqual([true, false])
  await given.answer({ items: ['late'] })
  expect([list.items(), list.hasMore.value]).toEqual([['a'], true])
  void list.loadMore()
  await last().answer({ items: ['b'] })
  expect(list.items()).toEqual(['a', 'b'])
})

test('a read that breaks leaves nothing in flight', async () => {
  const broken = new Error('The program of S3 could not be loaded.')
  const list = inScope(() => {
    let round = 0
    return usePagedOperation<Page>({
      key: ['list'],
      read: async () => {
        round += 1
        if (round > 1) throw broken
        return { kind: 'done', callId: 'c', value: { items: ['a'] } }
      },
      holds: () => true,
      reach: 'one page',
    })
  })
  await vi.waitFor(() => expect(list.inFlight.value).toBe(false))
  await expect(list.refresh()).rejects.toBe(broken)
  expect([list.inFlight.value, list.pages.value]).toEqual([false, [{ items: ['a'] }]])
})

test('nothing is asked or shown any more after the page is left', async () => {
  const list = open('the end')
  const first = last()
  scope.stop()
  expect(first.signal.aborted).toBe(true)
  await first.answer({ items: ['late'], next: 1 })
  folder.value = 'b'
  tab.begin()
  await nextTick()
  expect([asked.length, list.items()]).toEqual([1, undefined])
})
