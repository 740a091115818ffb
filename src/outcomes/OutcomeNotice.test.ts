// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { fakeAws } from '../../tests/unit/fakeAws.ts'
import type { Outcome } from '../aws/call/outcome.ts'
import OutcomeNotice from './OutcomeNotice.vue'
import { awsKey } from './useAws.ts'
import VerdictMark from './VerdictMark.vue'

const endSession = vi.fn(() => Promise.resolve())
const aws = fakeAws({
  session: { auth: { endSession } },
  recorder: { get: () => undefined },
  decisions: { find: () => Promise.resolve(undefined) },
})
const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
})

const UButton = { props: ['to', 'label', 'loading'], template: '<a :href="to">{{ label }}</a>' }

function notice(outcome: Outcome<unknown> | undefined, slots: Record<string, string> = {}) {
  return mount(OutcomeNotice, {
    props: { outcome, attempt: 'Upload plan.txt' },
    slots,
    global: { components: { UButton }, plugins: [router], provide: { [awsKey]: aws } },
  })
}

const denied: Outcome<never> = {
  kind: 'denied',
  callId: 'abc',
  denial: {
    code: 'AccessDenied',
    message: 'm',
    status: 403,
    explicit: false,
    action: 's3:PutObject',
    resource: 'arn:aws:s3:::b/shared/plan.txt',
    layer: 'identity-based',
    principalArn: 'arn:aws:sts::1:assumed-role/readers/s',
  },
}

afterEach(() => {
  vi.clearAllMocks()
})

test.each([
  ['nothing yet', undefined],
  ['what was asked for', { kind: 'done', value: 1, callId: 'c' }],
  ['what was given up', { kind: 'aborted', callId: 'c' }],
] as const)('%s shows no notice', (_, outcome) => {
  expect(notice(outcome).text()).toBe('')
})

test('a refusal says who may not do what and why, what was not lost, and leads to the decision', () => {
  const shown = notice(denied, { 'nothing-lost': 'The file is kept here.', actions: 'next step' })
  expect(shown.text()).toContain(
    'Upload plan.txt was refused: readers may not write to shared/. No statement of the role allows s3:PutObject.',
  )
  expect(shown.text()).toContain('The file is kept here.')
  expect(shown.text()).toContain('next step')
  expect(shown.get('a').attributes('href')).toBe('/calls/abc')
})

test("a failure says cause, fix and AWS's own words", () => {
  const failure = {
    kind: 'throttled',
    cause: 'AWS asks to go slower.',
    evidence: 'e',
    fix: 'Wait a little.',
    code: 'SlowDown',
    message: 'Reduce your request rate.',
  } as const
  const text = notice({ kind: 'failed', failure, callId: 'c' }).text()
  for (const part of ['Upload plan.txt failed:', failure.cause, failure.fix, failure.code, failure.message])
    expect(text).toContain(part)
})

test('objections of Route 53 are listed one by one', () => {
  const failure = { kind: 'invalid', cause: 'c', evidence: 'e', fix: 'f', messages: ['first', 'second'] } as const
  expect(
    notice({ kind: 'failed', failure, callId: 'c' })
      .findAll('li')
      .map((item) => item.text()),
  ).toEqual(['first', 'second'])
})

test('what is left of an ended session is given up, which is no sign-out', async () => {
  const shown = notice({ kind: 'expired', message: 'The credentials have expired.', callId: 'c' })
  await shown
    .findAll('a')
    .find((link) => link.text() === 'Sign in again')
    ?.trigger('click')
  expect(endSession).toHaveBeenCalledOnce()
})

test.each(['allowed', 'denied', 'none', 'unknown', 'browser', 'silent'] as const)(
  'the mark of %s has a name when it stands alone',
  (verdict) => {
    const picture = mount(VerdictMark, { props: { verdict, iconOnly: true } }).get('svg')
    expect(picture.attributes('role')).toBe('img')
    expect(picture.attributes('aria-label')).not.toBe('')
  },
)

test('no two verdicts have the same shape', () => {
  const shapes = (['allowed', 'denied', 'none', 'unknown', 'browser', 'silent'] as const).map((verdict) =>
    mount(VerdictMark, { props: { verdict } }).get('svg').html(),
  )
  expect(new Set(shapes).size).toBe(6)
})
