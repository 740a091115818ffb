import { expect, test } from 'vitest'
import type { Decision } from '#iam/types.ts'
import type { Denial } from '../../../aws/call/outcome.ts'
import { agreement } from './agreement.ts'

const denial = (layer?: Denial['layer']): Denial => ({
  code: 'AccessDenied',
  message: '',
  status: 403,
  explicit: false,
  ...(layer && { layer }),
})
const decision = (verdict: Decision['verdict'], layer?: Decision['layer']) =>
  ({ verdict, ...(layer && { layer }) }) as Decision

test('the same answer is told as that', () => {
  expect(agreement({ outcome: 'done' }, decision('allowed'))).toBe('AWS allowed it too.')
  expect(
    agreement({ outcome: 'denied', denial: denial('identity-based') }, decision('implicitly denied', 'identity-based')),
  ).toBe('AWS refused it too.')
  expect(agreement({ outcome: 'denied', denial: denial() }, decision('explicitly denied', 'session'))).toBe(
    'AWS refused it too.',
  )
})

test('another answer says so, and what may be the cause', () => {
  expect(agreement({ outcome: 'done' }, decision('implicitly denied'))).toMatch(
    /^AWS allowed it, and these policies do not/,
  )
  expect(agreement({ outcome: 'denied', denial: denial('service control') }, decision('allowed'))).toMatch(
    /^AWS refused it, and these policies allow it/,
  )
})

test('a refusal for another reason is not passed off as the same', () => {
  expect(
    agreement(
      { outcome: 'denied', denial: denial('service control') },
      decision('implicitly denied', 'identity-based'),
    ),
  ).toContain('names another kind of policy: service control')
})
