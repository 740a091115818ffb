/** Options that would deploy a second step which nobody could take are refused while the backend is synthesized, in words. */
import { expect, test } from 'vitest'

interface Options {
  readonly secondStep: 'OFF' | 'OPTIONAL' | 'REQUIRED'
  readonly secondStepBy: readonly ('app' | 'SMS' | 'e-mail')[]
  readonly sender?: string
}

// The types of Amplify, which the file names, are not installed here.
const { secondStep } = (await import(new URL('../../amplify/auth/secondStep.ts', import.meta.url).href)) as {
  secondStep(options: Options): object
}

test.each([
  ['no way is named', { secondStep: 'REQUIRED', secondStepBy: [] }, /options\.secondStepBy is empty: name 'app'/],
  ['codes by e-mail have no sender', { secondStep: 'OPTIONAL', secondStepBy: ['e-mail'] }, /needs options\.sender/],
] as const)('where %s, the options are refused', (_, options, problem) => {
  expect(() => secondStep(options)).toThrow(problem)
})

test('a sender is used for all mail of the pool, with a second step or without', () => {
  const sent = { senders: { email: { fromEmail: 'codes@example.com' } } }
  expect(secondStep({ secondStep: 'OFF', secondStepBy: [], sender: 'codes@example.com' })).toEqual({
    multifactor: { mode: 'OFF' },
    ...sent,
  })
  expect(secondStep({ secondStep: 'REQUIRED', secondStepBy: ['SMS'], sender: 'codes@example.com' })).toEqual({
    multifactor: { mode: 'REQUIRED', totp: false, sms: true, email: false },
    ...sent,
  })
})
