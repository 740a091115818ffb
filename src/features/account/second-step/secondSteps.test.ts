import { expect, test } from 'vitest'
import { mfaNote, secondSteps } from './secondSteps.ts'

const rosa = { email: 'rosa@example.test', email_verified: 'true' }
const none = { enabled: [] }

test('offers what the pool offers; all of them where it is not told', () => {
  const kinds = (mfaMethods?: readonly string[]) =>
    secondSteps({ mfa: 'OPTIONAL', ...(mfaMethods && { mfaMethods }) }, none, rosa).map(({ kind }) => kind)
  expect(kinds(['TOTP'])).toEqual(['TOTP'])
  expect(kinds()).toEqual(['EMAIL', 'TOTP', 'SMS'])
})

test('what somebody has on stays shown when the pool no longer offers it (spec identity 1.5)', () => {
  const steps = secondSteps({ mfa: 'OPTIONAL', mfaMethods: ['EMAIL'] }, { enabled: ['TOTP'] }, rosa)
  expect(steps.map(({ kind, isOn }) => [kind, isOn])).toEqual([
    ['EMAIL', false],
    ['TOTP', true],
  ])
})

test('says what a way needs first', () => {
  const about = secondSteps({}, none, { email: 'rosa@example.test' }).map((step) => [step.about, step.isReady])
  expect(about).toEqual([
    ['needs a verified e-mail address', false],
    ['a code that an app on your phone shows; needs no network', true],
    ['needs a phone number', false],
  ])
})

test('the preferred one is asked for, or the only one', () => {
  const askedFor = (preference: Parameters<typeof secondSteps>[1]) =>
    secondSteps({}, preference, rosa)
      .filter(({ isAskedFor }) => isAskedFor)
      .map(({ kind }) => kind)
  expect(askedFor({ enabled: ['EMAIL', 'TOTP'], preferred: 'TOTP' })).toEqual(['TOTP'])
  expect(askedFor({ enabled: ['EMAIL'] })).toEqual(['EMAIL'])
  expect(askedFor({ enabled: ['EMAIL', 'TOTP'] })).toEqual([])
})

test('where the pool asks everybody the last one stays on, and of two either may go', () => {
  const held = (enabled: readonly ('EMAIL' | 'TOTP')[]) =>
    secondSteps({ mfa: 'REQUIRED' }, { enabled }, rosa).filter(({ isHeld }) => isHeld).length
  expect([held(['TOTP']), held(['EMAIL', 'TOTP'])]).toEqual([1, 0])
})

test.each([
  [{ mfa: 'OPTIONAL' }, 'optional in this pool'],
  [{ mfa: 'REQUIRED' }, 'required in this pool'],
  [{ mfa: 'NONE' }, 'off in this pool'],
  [{}, 'not told by the configuration'],
] as const)('%j is told as %s', (pool, words) => {
  expect(mfaNote(pool)).toBe(words)
})
