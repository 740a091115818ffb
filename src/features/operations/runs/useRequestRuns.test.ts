// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { computed, createApp, effectScope, nextTick, shallowRef } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../../../tests/unit/fakeTurns.ts'
import type { CallableService } from '../../../aws/operations/serviceRows.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import type { OpenedOperation } from '../request/useRequest.ts'
import { useRunsStore } from './runsStore.ts'
import { type RequestRuns, useRequestRuns } from './useRequestRuns.ts'

beforeEach(() => sessionStorage.clear())

interface Page {
  readonly runs: RequestRuns
  readonly store: ReturnType<typeof useRunsStore>
  open(service: CallableService, operation: string): Promise<void>
}

function page(): Page {
  const pinia = createPinia()
  const app = createApp({})
    .provide(awsKey, fakeAws({ session: { turns: fakeTurns().turns } }))
    .use(pinia)
  setActivePinia(pinia)
  const opened = shallowRef<OpenedOperation>()
  const request = {
    opened: computed(() => opened.value),
    input: computed(() => ({})),
    files: computed(() => new Map<string, Blob>()),
  }
  const runs = app.runWithContext(() => effectScope().run(() => useRequestRuns(request)))
  if (!runs) throw new Error('There is no scope.')
  return {
    runs,
    store: useRunsStore(),
    async open(service, operation) {
      const described = { doc: '', method: 'POST', errors: [], examples: [] }
      const description = { operations: { [operation]: described }, shapes: {} }
      opened.value = { id: `${service}/${operation}`, service, operation, description, described }
      await nextTick()
    },
  }
}

function begin({ store }: Page, service: CallableService, operation: string): string {
  const id = `${service} ${operation} ${store.runs.length}`
  store.begin({ id, service, operation, at: store.runs.length, input: {} }, {})
  return id
}

test('a run of another operation of the service is shown where it is chosen, and is what runs', async () => {
  const shown = page()
  await shown.open('route53', 'ChangeResourceRecordSets')
  const change = begin(shown, 'route53', 'ChangeResourceRecordSets')
  shown.store.update(change, { kind: 'done' })
  const wait = begin(shown, 'route53', 'GetChange')
  expect([shown.runs.shown.value?.id, shown.runs.isRunning.value]).toEqual([change, false])
  shown.runs.chosen.value = wait
  expect([shown.runs.shown.value?.id, shown.runs.isRunning.value]).toEqual([wait, true])
})

test('another operation that is opened shows its own newest run, or the one that led there', async () => {
  const shown = page()
  await shown.open('s3', 'GetObject')
  const first = begin(shown, 'sqs', 'ListQueues')
  const second = begin(shown, 'sqs', 'ListQueues')
  const own = begin(shown, 's3', 'GetObject')
  shown.runs.chosen.value = first
  // Of another service nothing is shown here: what its answer holds is not described.
  expect(shown.runs.shown.value?.id).toBe(own)
  await shown.open('sqs', 'ListQueues')
  expect(shown.runs.shown.value?.id).toBe(first)
  await shown.open('s3', 'GetObject')
  await shown.open('sqs', 'ListQueues')
  expect(shown.runs.shown.value?.id).toBe(second)
})
