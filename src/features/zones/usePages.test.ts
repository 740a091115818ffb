import { createApp, effectScope, nextTick, ref } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import { fakeAws } from '../../../tests/unit/fakeAws.ts'
import type { Outcome } from '../../aws/call/outcome.ts'
import type { Page } from '../../aws/services/route53/types.ts'
import { awsKey } from '../../outcomes/useAws.ts'
import { usePages } from './usePages.ts'

const app = createApp({}).provide(awsKey, fakeAws({ session: { turns: { onNew: () => () => undefined } } }))

type Answer = Outcome<Page<string, number>>
const page = (items: string[], next?: number): Answer => ({
  kind: 'done',
  callId: 'c',
  value: { items, ...(next === undefined ? {} : { next }) },
})
const denied: Answer = {
  kind: 'denied',
  callId: 'c',
  denial: { code: 'AccessDenied', message: 'no', status: 403, explicit: false },
}

const scopes: ReturnType<typeof effectScope>[] = []
afterEach(() => scopes.splice(0).forEach((scope) => scope.stop()))

function start(read: (start: number | undefined, signal: AbortSignal) => Promise<Answer>, toEnd = false) {
  const key = ref('one')
  const scope = effectScope()
  scopes.push(scope)
  const pages = app.runWithContext(() => scope.run(() => usePages({ key, read, toEnd })))
  if (!pages) throw new Error('no scope')
  return { key, pages, scope }
}

const settled = () =>
  vi.waitFor(async () => {
    await nextTick()
  })

test('R53-001: reads one page, and the next when it is asked to', async () => {
  const { pages } = start(async (from) => (from === undefined ? page(['a'], 1) : page(['b'])))
  await vi.waitFor(() => expect(pages.items.value).toEqual(['a']))
  expect(pages.hasMore.value).toBe(true)
  await pages.loadMore()
  expect(pages.items.value).toEqual(['a', 'b'])
  expect(pages.hasMore.value).toBe(false)
})

test('R53-020: reads to the end, and shows each page when it comes', async () => {
  const seen: number[] = []
  const { pages } = start(async (from = 0) => {
    await nextTick()
    seen.push(pages.items.value?.length ?? 0)
    return page([`r${from}`], from < 3 ? from + 1 : undefined)
  }, true)
  await vi.waitFor(() => expect(pages.inFlight.value).toBe(false))
  expect(pages.items.value).toEqual(['r0', 'r1', 'r2', 'r3'])
  expect(seen).toEqual([0, 1, 2, 3])
})

test('a refresh keeps what is shown until the new list is whole', async () => {
  let round = 0
  const { pages } = start(
    async (from) => (from === undefined ? page([`a${(round += 1)}`], 1) : page([`b${round}`])),
    true,
  )
  await vi.waitFor(() => expect(pages.inFlight.value).toBe(false))
  const refreshed = pages.refresh()
  expect(pages.items.value).toEqual(['a1', 'b1'])
  await refreshed
  expect(pages.items.value).toEqual(['a2', 'b2'])
})

test('a refusal takes the list away and says why', async () => {
  const { pages } = start(async () => denied)
  await vi.waitFor(() => expect(pages.outcome.value).toBe(denied))
  expect(pages.items.value).toBeUndefined()
})

test('another key drops a late answer', async () => {
  const answers: ((answer: Answer) => void)[] = []
  const { key, pages } = start(() => new Promise((resolve) => answers.push(resolve)))
  key.value = 'two'
  await nextTick()
  answers[1]?.(page(['two']))
  await settled()
  answers[0]?.(page(['one']))
  await settled()
  expect(pages.items.value).toEqual(['two'])
})

test('R53-020: stopping keeps what was read', async () => {
  const answers: ((answer: Answer) => void)[] = []
  const { pages } = start(() => new Promise((resolve) => answers.push(resolve)), true)
  answers[0]?.(page(['a'], 1))
  await vi.waitFor(() => expect(pages.items.value).toEqual(['a']))
  pages.stop()
  answers[1]?.(page(['b']))
  await settled()
  expect(pages.items.value).toEqual(['a'])
  expect(pages.hasMore.value).toBe(true)
})
