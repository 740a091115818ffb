// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import DecisionView from './DecisionView.vue'
import FetchedDecision from './FetchedDecision.vue'

const evaluation = (action: string, evaluatedEffect: string) => ({ action, resource: '', evaluatedEffect })
const done = (value: object): Outcome<unknown> => ({ kind: 'done', value, callId: 'c' })
const denied: Outcome<unknown> = {
  kind: 'denied',
  callId: 'c',
  denial: {
    code: 'AccessDeniedException',
    message: 'm',
    status: 403,
    explicit: false,
    action: 'iam:GetRequestAuthorizationDetails',
    layer: 'identity-based',
  },
}

const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
})
const UButton = {
  props: ['to', 'label', 'loading', 'disabled'],
  template: '<button :disabled="disabled">{{ label }}</button>',
}

/** Asked for once. @param answers of AWS, a page each */
async function fetched(...answers: readonly Outcome<unknown>[]) {
  const left = [...answers]
  const call = vi.fn((_client: unknown, _command: { readonly input: object }) => Promise.resolve(left.shift()))
  const aws = fakeAws({
    call: call as never,
    clients: { iamToolbox: () => Promise.resolve({} as never) },
    recorder: { get: () => undefined },
    decisions: { find: () => Promise.resolve(undefined) },
  })
  const view = mount(FetchedDecision, {
    props: { authorizationId: '4f9k2m7q1x' },
    global: {
      components: { UButton },
      plugins: [router],
      provide: { [awsKey as symbol]: aws },
      stubs: { DecisionView: true, PermissionChoice: true },
    },
  })
  expect(call).not.toHaveBeenCalled()
  await view.get('button').trigger('click')
  await flushPromises()
  return { view, inputs: call.mock.calls.map(([, command]) => command.input) }
}

test('what AWS kept, all pages of it, with the refused permission first in sight', async () => {
  const { view, inputs } = await fetched(
    done({ requestContext: {}, evaluations: [evaluation('iam:PassRole', 'ALLOW')], policies: [], nextToken: 'p2' }),
    done({ requestContext: {}, evaluations: [evaluation('iam:CreateRole', 'IMPLICIT_DENY')], policies: [] }),
  )
  expect(inputs).toEqual([{ authorizationId: '4f9k2m7q1x' }, { authorizationId: '4f9k2m7q1x', nextToken: 'p2' }])
  expect(view.text()).toContain("AWS's own decision")
  const shown = view.getComponent(DecisionView).props()
  expect(shown.decision.request.action).toBe('iam:CreateRole')
  expect(shown.withoutDocuments).toBe(true)
  expect(view.emitted('fetched')).toHaveLength(1)
})

test('an answer without evaluations says that none was kept, and leaves the prediction', async () => {
  const { view } = await fetched(done({}))
  expect(view.get('[role=status]').text()).toBe('AWS kept no evaluation of this call.')
  expect(view.emitted('fetched')).toBeUndefined()
})

test('a role that may not is told so, and can ask again', async () => {
  const { view } = await fetched(denied)
  expect(view.text()).toContain('was refused')
  expect(view.text()).toContain('iam:GetRequestAuthorizationDetails')
  expect(view.get('button').attributes('disabled')).toBeUndefined()
  expect(view.emitted('fetched')).toBeUndefined()
})
