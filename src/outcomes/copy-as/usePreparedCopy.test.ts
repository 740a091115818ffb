import { expect, test, vi } from 'vitest'
import { createApp, effectScope, nextTick, ref, shallowRef } from 'vue'
import { fakeAws } from '../../../tests/unit/fakeAws.ts'
import { awsKey } from '../useAws.ts'
import type { CopiedCall } from './copiedCall.ts'
import { usePreparedCopy } from './usePreparedCopy.ts'

function prepared(readInput: () => Promise<Record<string, unknown>>) {
  const call = shallowRef<CopiedCall>()
  const type = () => (call.value = { service: 's3', operation: 'PutObject', readInput })
  const wanted = ref(false)
  type()
  const copy = createApp({})
    .provide(awsKey, fakeAws({}))
    .runWithContext(() => effectScope().run(() => usePreparedCopy(call, wanted)))
  return { copy, type, wanted }
}

test('an input is read when its code is wanted, not while it is typed', async () => {
  const readInput = vi.fn(() => new Promise<Record<string, unknown>>(() => undefined))
  const { type, wanted } = prepared(readInput)
  for (let key = 0; key < 3; key += 1) {
    type()
    await nextTick()
  }
  expect(readInput).not.toHaveBeenCalled()
  wanted.value = true
  await nextTick()
  expect(readInput).toHaveBeenCalledTimes(1)
})

test('what cannot be read says why', async () => {
  const { copy, wanted } = prepared(() => Promise.reject(new Error('Body names the file plan.txt.')))
  wanted.value = true
  await vi.waitFor(() => expect(copy?.problem.value).toBe('Body names the file plan.txt.'))
})
