// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { decisionFileOf, type DecisionSource } from '../../../outcomes/share/decisionFile.ts'
import { decisionHash } from '../../../outcomes/share/decisionLink.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import SharedDecisionPage from './SharedDecisionPage.vue'

const decision = evaluate(
  { principal: { type: 'Anonymous' }, action: 's3:GetObject', resource: 'arn:aws:s3:::photos/a', context: {} },
  { 'resource-based': [{ name: 'BucketPolicy', document: { Statement: [] } }] },
)
const fileOf = (source: DecisionSource) =>
  decisionFileOf(
    { source, decisions: [decision], about: `a ${source} one` },
    { session: [], names: 'kept', now: '2026-11-30T12:00:00.000Z', configuration: { region: 'us-east-1' } },
  ).file

async function openPage(hash: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
  })
  await router.push(`/decision${hash}`)
  const page = mount(SharedDecisionPage, {
    global: {
      plugins: [router],
      provide: { [awsKey as symbol]: fakeAws({ session: { auth: {} } }) },
      stubs: { UButton: true, UIcon: true, UTooltip: true, UPopover: true, TimeText: true, DecisionView: true },
    },
  })
  return { page, router }
}

test('a link opens as what it is: a prediction stays one', async () => {
  const { page, router } = await openPage(await decisionHash(fileOf('predicted')))
  await vi.waitFor(() => expect(page.text()).toContain('a predicted one'))
  expect(page.text()).toContain('A prediction')
  expect(page.text()).toContain('Would be refused')
  expect(page.text()).toContain('Nothing was sent')

  await router.push(`/decision${await decisionHash(fileOf('enforced'))}`)
  await vi.waitFor(() => expect(page.text()).toContain('a enforced one'))
  expect(page.text()).not.toContain('A prediction')
  expect(page.text()).toContain('Enforced')
})

test('a link that cannot be read is told, and what was open stays', async () => {
  const { page, router } = await openPage(await decisionHash(fileOf('predicted')))
  await vi.waitFor(() => expect(page.text()).toContain('a predicted one'))
  await router.push('/decision#d=AAAA')
  await vi.waitFor(() => expect(page.get('[role=alert]').text()).toContain('The link was not opened.'))
  await flushPromises()
  expect(page.text()).toContain('a predicted one')
})
