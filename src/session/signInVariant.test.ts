import { expect, test, vi } from 'vitest'
import { type SignInFacts, type SignInForm, signInVariant } from './signInVariant.ts'

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

function variant(config: SignInFacts) {
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

test('where both are taken, one field takes either, and a new account is made with an address', () => {
  const { form } = variant({ signInByEither: true })
  const either = { label: 'Email or phone number', type: 'text' }
  expect(form).toMatchObject({
    loginMechanisms: ['email'],
    formFields: { signIn: { username: either, password: { label: 'Password' } }, forgotPassword: { username: either } },
  })
  expect(form.formFields.signUp).toEqual(standard.formFields.signUp)
})

test('a new account is asked for what the pool requires, in an order that people know', () => {
  const { form } = variant({ requiredAttributes: ['birthdate', 'phone_number', 'family_name', 'given_name', 'sub'] })
  const asked = Object.entries(form.formFields.signUp ?? {})
  const inOrder = asked.sort(([, one], [, other]) => (one.order ?? 99) - (other.order ?? 99)).map(([name]) => name)
  expect(inOrder).toEqual(['email', 'given_name', 'family_name', 'phone_number', 'birthdate', 'password'])
  expect(form.formFields.signUp?.birthdate).toMatchObject({ type: 'date', autocomplete: 'bday', isRequired: true })
  expect(Object.keys(form.services)).toContain('handleForgotPasswordSubmit')
})

test('a required phone number is where a code reaches somebody with a username; an address is then not asked for', () => {
  const { form } = variant({ signInBy: 'username', requiredAttributes: ['phone_number'] })
  expect(form.signUpAttributes).toEqual(['preferred_username'])
  expect(Object.keys(form.formFields.signUp ?? {}).sort()).toEqual(['password', 'phone_number', 'username'])
})

test('a required address of somebody with a phone number is no username to a password manager', () => {
  const { form } = variant({ signInBy: 'phone_number', requiredAttributes: ['email'] })
  expect(form.formFields.signUp?.email).toMatchObject({ type: 'email', autocomplete: 'email' })
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
