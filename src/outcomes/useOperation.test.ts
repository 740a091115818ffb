// @vitest-environment happy-dom
import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { nextTick, ref } from 'vue'
import { fakeAws } from '../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../tests/unit/fakeTurns.ts'
import type { Outcome } from '../aws/call/outcome.ts'
import { awsKey } from './useAws.ts'
import { type UseOperation, useOperation } from './useOperation.ts'

let tab = fakeTurns()

type Resolve = (outcome: Outcome<string>) => void

const done = (value: string): Outcome<string> => ({ kind: 'done', value, callId: 'c' })
const denied: Outcome<string> = {
  kind: 'denied',
  denial: { code: 'AccessDenied', message: '', status: 403, explicit: false },
  callId: 'c',
}
const failed: Outcome<string> = {
  kind: 'failed',
  failure: { kind: 'offline', cause: '', evidence: '', fix: '' },
  callId: 'c',
}

/** A page with one operation whose answers the test gives, in the order asked. */
function page() {
  const folder = ref('a')
  const asked: { folder: string; answer: Resolve; signal: AbortSignal }[] = []
  let operation: UseOperation<string> | undefined
  mount(
    {
      setup() {
        operation = useOperation({
          key: () => ['list', folder.value],
          run: (signal) =>
            new Promise<Outcome<string>>((answer) => asked.push({ folder: folder.value, answer, signal })),
        })
        return () => null
      },
    },
    {
      global: {
        plugins: [createPinia(), PiniaColada],
        provide: { [awsKey]: fakeAws({ session: { turns: tab.turns } }) },
      },
    },
  )
  if (!operation) throw new Error('not mounted')
  return { folder, asked, operation }
}

beforeEach(() => {
  tab = fakeTurns()
})

test('a refresh keeps the value until the answer is there', async () => {
  const { asked, operation } = page()
  expect(operation.inFlight.value).toBe(true)
  asked[0]?.answer(done('first'))
  await flushPromises()
  expect(operation.value.value).toBe('first')
  void operation.refresh()
  await nextTick()
  expect([operation.inFlight.value, operation.value.value]).toEqual([true, 'first'])
  asked[1]?.answer(done('second'))
  await flushPromises()
  expect([operation.inFlight.value, operation.value.value]).toEqual([false, 'second'])
})

test.each([
  ['a refusal takes the place of what it refused', denied, undefined],
  ['a failure leaves what was known', failed, 'first'],
] as const)('%s', async (_, outcome, left) => {
  const { asked, operation } = page()
  asked[0]?.answer(done('first'))
  await flushPromises()
  void operation.refresh()
  await nextTick()
  asked[1]?.answer(outcome)
  await flushPromises()
  expect([operation.value.value, operation.outcome.value]).toEqual([left, outcome])
})

test('a late answer about another key is dropped', async () => {
  const { folder, asked, operation } = page()
  folder.value = 'b'
  await nextTick()
  asked[1]?.answer(done('of b'))
  await flushPromises()
  asked[0]?.answer(done('of a'))
  await flushPromises()
  expect(operation.value.value).toBe('of b')
})

test('what belongs to another key is not shown while this one is asked', async () => {
  const { folder, asked, operation } = page()
  asked[0]?.answer(denied)
  await flushPromises()
  folder.value = 'b'
  await nextTick()
  expect([operation.value.value, operation.outcome.value]).toEqual([undefined, undefined])
})

test('a call that was given up changes nothing on screen', async () => {
  const { asked, operation } = page()
  asked[0]?.answer(done('first'))
  await flushPromises()
  void operation.refresh()
  await nextTick()
  asked[1]?.answer({ kind: 'aborted', callId: 'c' })
  await flushPromises()
  expect([operation.value.value, operation.outcome.value?.kind]).toEqual(['first', 'done'])
})

test('the end of a session forgets at once and asks nothing; the next one asks again', async () => {
  const { asked, operation } = page()
  asked[0]?.answer(done('of Rosa'))
  await flushPromises()
  void operation.refresh()
  tab.end()
  expect([operation.value.value, operation.outcome.value]).toEqual([undefined, undefined])
  asked[1]?.answer(done('of Rosa, late'))
  await flushPromises()
  await operation.refresh()
  expect([operation.value.value, asked.length]).toEqual([undefined, 2])
  tab.begin()
  await nextTick()
  expect(asked).toHaveLength(3)
  asked[2]?.answer(done('of Otto'))
  await flushPromises()
  expect(operation.value.value).toBe('of Otto')
})
