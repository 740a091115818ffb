import type { SignInOutput } from 'aws-amplify/auth'
import { expect, test, vi } from 'vitest'
import { passwordlessSignIn } from './passwordlessSignIn.ts'

const done: SignInOutput = { isSignedIn: true, nextStep: { signInStep: 'DONE' } }
const asks = (nextStep: SignInOutput['nextStep']): SignInOutput => ({ isSignedIn: false, nextStep })

function answeredBy(first: SignInOutput, second = done) {
  const calls = { signIn: vi.fn(async () => first), confirmSignIn: vi.fn(async () => second) }
  return { calls, ways: passwordlessSignIn(calls, { clientMetadata: { tenant: 'north' } }) }
}

test('a factor is asked for by name, with what the backend hands to its triggers, and without a password', async () => {
  const { calls, ways } = answeredBy(done)
  expect(await ways.begin('rosa@example.test', 'WEB_AUTHN')).toEqual({ kind: 'done' })
  expect(calls.signIn).toHaveBeenCalledWith({
    username: 'rosa@example.test',
    options: { authFlowType: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN', clientMetadata: { tenant: 'north' } },
  })
})

test.each([
  ['CONFIRM_SIGN_IN_WITH_EMAIL_CODE', 'EMAIL_OTP', 'r***@e***'],
  ['CONFIRM_SIGN_IN_WITH_SMS_CODE', 'SMS_OTP', '+*******5678'],
] as const)('%s says where the code went', async (signInStep, factor, destination) => {
  const { ways } = answeredBy(asks({ signInStep, codeDeliveryDetails: { destination } }))
  expect(await ways.begin('rosa', factor)).toEqual({
    kind: 'code sent',
    sent: { username: 'rosa', factor, destination },
  })
})

test('a choice means that the person has none of what was asked for', async () => {
  const choice = asks({
    signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
    availableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
  })
  expect(await answeredBy(choice).ways.begin('rosa', 'WEB_AUTHN')).toEqual({
    kind: 'not theirs',
    others: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
  })
  const password = asks({ signInStep: 'CONFIRM_SIGN_IN_WITH_PASSWORD' })
  expect(await answeredBy(password).ways.begin('nora', 'EMAIL_OTP')).toEqual({
    kind: 'not theirs',
    others: ['PASSWORD'],
  })
})

test('whatever else is asked for goes on as it came, after a passkey and after a code', async () => {
  const totp = asks({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' })
  expect(await answeredBy(totp).ways.begin('rosa', 'WEB_AUTHN')).toEqual({ kind: 'more', answer: totp })
  const mail = asks({ signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE' })
  const { calls, ways } = answeredBy(mail, mail)
  expect(await ways.answer('12345678')).toEqual({ kind: 'more', answer: mail })
  expect(calls.confirmSignIn).toHaveBeenCalledWith({
    challengeResponse: '12345678',
    options: { clientMetadata: { tenant: 'north' } },
  })
  expect(await answeredBy(mail).ways.answer('12345678')).toEqual({ kind: 'done' })
})
