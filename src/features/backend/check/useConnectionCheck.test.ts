// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { effectScope, ref } from 'vue'
import { backendInAws, fakeAsking } from '../../../../tests/unit/fakeAsking.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { Asking } from '../../../aws/connection/ask.ts'
import { useConnectionCheck } from './useConnectionCheck.ts'

function checkOf(send: Asking['send']) {
  const config = ref<AwsConfig>(backendInAws)
  const scope = effectScope()
  const signals: AbortSignal[] = []
  const check = scope.run(() =>
    useConnectionCheck(config, ref([]), ({ signal, blocked }) => {
      signals.push(signal)
      return fakeAsking(send, { signal, blocked })
    }),
  )
  if (!check) throw new Error('The scope is over.')
  return { config, scope, signals, ...check }
}

const answering = () => Promise.resolve(Response.json({}))

test('nothing is asked until somebody wants it, and then everything is found', async () => {
  const { check, run, signals } = checkOf(answering)
  expect([check.value, signals.length]).toEqual([undefined, 0])
  await run()
  expect(check.value?.findings).toHaveLength(8)
})

test('what was found of one backend is not shown of another; the same one read anew keeps it', async () => {
  const { config, check, run } = checkOf(answering)
  await run()
  config.value = { ...backendInAws }
  await flushPromises()
  expect(check.value).toBeDefined()
  config.value = { ...backendInAws, userPoolId: 'eu-west-1_Other' }
  await flushPromises()
  expect(check.value).toBeUndefined()
})

test('what is still being asked ends when another backend is shown, when it is asked anew, and with the page', async () => {
  const { config, check, asking, run, scope, signals } = checkOf(() => new Promise(() => undefined))
  void run()
  expect(asking.value).toBe(true)
  config.value = { ...backendInAws, userPoolClientId: 'other' }
  await flushPromises()
  expect([signals[0]?.aborted, asking.value, check.value]).toEqual([true, false, undefined])
  void run()
  void run()
  expect([signals[1]?.aborted, signals[2]?.aborted]).toEqual([true, false])
  scope.stop()
  expect(signals[2]?.aborted).toBe(true)
})
