import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApp, effectScope, nextTick, ref } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import { usePolicyBuckets } from './usePolicyBuckets.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a bucket is asked for when its typing pauses, one of a place always', async () => {
  const places = [{ bucket: 'team-photos', prefix: 'shared/', label: 'Shared' }]
  const bucket = ref<unknown>()
  const asked = createApp({})
    .provide(awsKey, fakeAws({ configuration: { places } }))
    .runWithContext(() => effectScope().run(() => usePolicyBuckets(() => bucket.value)))
  const now = () => [asked?.buckets.value, asked?.isPending.value]
  for (bucket.value of ['o', 'ot', 'other']) {
    await nextTick()
    expect(now()).toEqual([['team-photos'], true])
  }
  await vi.runAllTimersAsync()
  expect(now()).toEqual([['team-photos', 'other'], false])
  bucket.value = 'team-photos'
  expect(asked?.isPending.value).toBe(false)
  await vi.runAllTimersAsync()
  expect(now()).toEqual([['team-photos'], false])
})
