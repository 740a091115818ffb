// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick, ref } from 'vue'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { decide } from '#iam/evaluate/decide.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { AuthorizationRequest, Policy } from '#iam/types.ts'
import { useSuggestion } from './useSuggestion.ts'
import WhatWouldAllow from './WhatWouldAllow.vue'

const own = 'us-east-1:00000000-0000-4000-8000-000000000001'
const roleArn = 'arn:aws:iam::123456789012:role/readers'
const request: AuthorizationRequest = {
  principal: {
    type: 'AssumedRole',
    account: '123456789012',
    arn: `${roleArn}/s`.replace('iam', 'sts').replace('role', 'assumed-role'),
    roleArn,
  },
  action: 's3:DeleteObject',
  resource: `arn:aws:s3:::team-photos/private/${own}/a.txt`,
  context: { 'cognito-identity.amazonaws.com:sub': own },
}
const silent: Policy = { name: 'Folders', document: { Version: '2012-10-17', Statement: [] } }
const forbidding: Policy = {
  name: 'Never',
  document: { Version: '2012-10-17', Statement: { Sid: 'No', Effect: 'Deny', Action: 's3:*', Resource: '*' } },
}

function entryOf(policy: Policy): DecisionEntry {
  const decisions = [evaluate(request, { 'identity-based': [policy] })]
  return {
    requestId: 'R',
    at: '2026-11-20T00:00:00Z',
    service: 's3',
    operation: 'DeleteObject',
    authorization: 'permission',
    decisions,
    notes: [],
  }
}

test('a silent layer: the statement that is shown allows the call, and keeps the variable for the own folder', async () => {
  const { suggestion, toggle } = useSuggestion(entryOf(silent))
  await toggle()
  if (!suggestion.value) throw new Error('nothing was suggested')
  const view = mount(WhatWouldAllow, {
    props: { suggestion: suggestion.value },
    global: { stubs: { CopyButton: true } },
  })
  const statement = JSON.parse(view.find('pre').text()) as Policy['document']['Statement']
  expect(view.find('pre').text()).toContain('${cognito-identity.amazonaws.com:sub}')
  const added = { name: 'added', document: { Version: '2012-10-17', Statement: statement } } as const
  expect(decide(request, { 'identity-based': [silent, added] }).verdict).toBe('allowed')
})

test('an explicit deny: nothing helps, and it says which statement', async () => {
  const { suggestion, toggle } = useSuggestion(entryOf(forbidding))
  await toggle()
  if (!suggestion.value) throw new Error('nothing was said')
  const view = mount(WhatWouldAllow, { props: { suggestion: suggestion.value } })
  expect(view.text()).toContain('Nothing that you can add helps')
  expect(view.text()).toContain('No')
})

test('it is offered for refused calls alone, and forgotten with the call', async () => {
  const entry = ref<DecisionEntry | undefined>(entryOf(silent))
  const { canAsk, isOpen, toggle } = useSuggestion(entry)
  expect(canAsk.value).toBe(true)
  await toggle()
  expect(isOpen.value).toBe(true)
  entry.value = undefined
  await nextTick()
  expect([canAsk.value, isOpen.value]).toEqual([false, false])
})
