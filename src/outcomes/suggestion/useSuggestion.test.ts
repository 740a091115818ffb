// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Decision } from '#iam/types.ts'
import { useSuggestion } from './useSuggestion.ts'

let isServed = true
vi.mock('#iam/suggest/suggestStatement.ts', async (load) => {
  const engine = await load<Record<string, unknown>>()
  if (!isServed) throw new Error('The server does not answer.')
  return engine
})

const refused = (action: string): Decision =>
  evaluate(
    {
      principal: {
        type: 'AssumedRole',
        account: '1',
        arn: 'arn:aws:sts::1:assumed-role/r/s',
        roleArn: 'arn:aws:iam::1:role/r',
      },
      action,
      resource: 'arn:aws:s3:::photos/a',
      context: {},
    },
    { 'identity-based': [] },
  )

const scope = effectScope()
afterEach(() => scope.stop())

test('what cannot be loaded is said of the decision that is shown, and tried again', async () => {
  isServed = false
  const decision = shallowRef(refused('s3:GetObject'))
  const found = scope.run(() => useSuggestion(decision))
  if (!found) throw new Error('The scope has ended.')
  await vi.waitFor(() => expect(found.missing.value).toBe(true))
  isServed = true
  vi.resetModules()
  decision.value = refused('s3:PutObject')
  await found.again()
  await flushPromises()
  expect([found.missing.value, found.suggestion.value?.kind]).toEqual([false, 'add'])
})
