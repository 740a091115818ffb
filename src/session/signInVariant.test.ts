import { expect, test, vi } from 'vitest'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { type SignInForm, signInVariant } from './signInVariant.ts'

const field = (label: string, order?: number) => ({ label, placeholder: ' ', ...(order && { order }) })
const standard: SignInForm = {
  loginMechanisms: ['email'],
  signUpAttributes: ['preferred_username'],
  formFields: {
    signIn: { username: field('Email'), password: field('Password') },
    signUp: { email: field('Email', 1), password: field('Password', 3) },
    forgotPassword: { username: field('Email') },
  },
  services: { handleForgotPasswordSubmit: () => undefined },
}
const setWords = vi.fn()

function variant(config: Pick<AwsConfig, 'signIn' | 'signInBy'>) {
  const calls = { signIn: vi.fn(), confirmSignIn: vi.fn(), signUp: vi.fn() }
  return signInVariant(config, standard, calls, { setWords })
}

test('a pool of usernames asks for one, and for an address that a code can reach', () => {
  const { form, note } = variant({ signInBy: 'username' })
  expect(form).toMatchObject({
    loginMechanisms: ['username'],
    signUpAttributes: ['email', 'preferred_username'],
    formFields: {
      signIn: { username: { label: 'Username' }, password: { label: 'Password' } },
      signUp: { username: { order: 0.5 }, email: { order: 1 } },
      forgotPassword: { username: { label: 'Username' } },
    },
  })
  expect(note).toBeUndefined()
  expect(Object.keys(form.services)).toContain('handleForgotPasswordSubmit')
})

test('a pool of phone numbers asks for a number alone', () => {
  const { form } = variant({ signInBy: 'phone_number' })
  expect(form).toMatchObject({ loginMechanisms: ['phone_number'], signUpAttributes: ['preferred_username'] })
  expect(form.formFields.signUp).not.toHaveProperty('email')
})

test('who types a password that leaves the page is told before', () => {
  const { form, note } = variant({ signIn: { authenticationFlowType: 'USER_PASSWORD_AUTH' } })
  expect(note).toMatch(/leaves this page as it is/)
  expect(form.loginMechanisms).toEqual(['email'])
})

test('where the pool asks itself, no password has to be typed, and the answer has a field', () => {
  const { form } = variant({ signIn: { authenticationFlowType: 'CUSTOM_WITHOUT_SRP' } })
  expect(form.formFields).toMatchObject({
    signIn: { username: { label: 'Email' }, password: { isRequired: false } },
    confirmSignIn: { confirmation_code: { label: 'Answer' } },
  })
  expect(setWords).toHaveBeenCalledWith({ 'Confirm SMS Code': 'One more answer' })
})
