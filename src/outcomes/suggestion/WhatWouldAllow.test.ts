// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { decide } from '#iam/evaluate/decide.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { AuthorizationRequest, Policy } from '#iam/types.ts'
import { fakeAws } from '../../../tests/unit/fakeAws.ts'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import { awsKey } from '../useAws.ts'
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

function decisionOf(policy: Policy, resource = request.resource) {
  return evaluate({ ...request, resource }, { 'identity-based': [policy] })
}

/** Mounted for the first decision, with the calls that were refused for it and for the others. */
async function mountFor(policy: Policy, others: readonly string[] = []) {
  const decisions = [decisionOf(policy), ...others.map((resource) => decisionOf(policy, resource))]
  const entries = new Map(
    decisions.map((decision, at): [string, DecisionEntry] => [
      `R${at}`,
      {
        requestId: `R${at}`,
        at: '2026-11-20T00:00:00Z',
        service: 's3',
        operation: 'DeleteObject',
        authorization: 'permission',
        decisions: [decision],
        notes: [],
      },
    ]),
  )
  const calls = [...entries.keys()].map((requestId): CallRecord => ({
    id: requestId,
    requestId,
    service: 's3',
    operation: 'DeleteObject',
    startedAt: 0,
    outcome: 'denied',
  }))
  const aws = fakeAws({
    recorder: { list: () => calls },
    decisions: { find: (requestId) => Promise.resolve(entries.get(requestId)) },
  })
  const [decision] = decisions
  if (!decision) throw new Error('There is no decision.')
  const view = mount(WhatWouldAllow, {
    props: { decision },
    global: { stubs: { CopyButton: true }, provide: { [awsKey as symbol]: aws } },
  })
  await vi.waitFor(async () => {
    await flushPromises()
    expect(view.text()).not.toContain('Working it out')
  })
  await vi.waitFor(async () => {
    await flushPromises()
    if (view.find('pre').exists()) expect(view.text()).toContain('recorded')
  })
  return view
}

test('a silent layer: the statement that is shown allows the call, and keeps the variable for the own folder', async () => {
  const view = await mountFor(silent)
  const statement = JSON.parse(view.find('pre').text()) as Policy['document']['Statement']
  expect(view.find('pre').text()).toContain('${cognito-identity.amazonaws.com:sub}')
  const added = { name: 'added', document: { Version: '2012-10-17', Statement: statement } } as const
  expect(decide(request, { 'identity-based': [silent, added] }).verdict).toBe('allowed')
  expect(view.text()).toContain('This action on this one resource. Would allow 1 of 1 recorded refusal.')
})

test('tells how many recorded refusals it would turn', async () => {
  const view = await mountFor(silent, ['arn:aws:s3:::team-photos/shared/b.txt', request.resource])
  expect(view.text()).toContain('Would allow 2 of 3 recorded refusals.')
})

test('an explicit deny: nothing helps, and it says which statement', async () => {
  const view = await mountFor(forbidding)
  expect(view.text()).toContain('Nothing that you can add helps')
  expect(view.text()).toContain('No')
})
