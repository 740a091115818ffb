import { expect, test, vi } from 'vitest'
import { german } from '../language/german.ts'
import { askMissing } from './askMissing.ts'
import { signUpFields } from './signUpFields.ts'
import { stampSignUp } from './stampSignUp.ts'

/** The standard attributes of a user pool that a person can type. */
const typed = [
  ...['address', 'birthdate', 'email', 'family_name', 'gender', 'given_name', 'locale', 'middle_name', 'name'],
  ...['nickname', 'phone_number', 'picture', 'profile', 'website', 'zoneinfo'],
]

test('every attribute that a person can type has a field of its own, in both languages', () => {
  const fields = signUpFields(typed)
  expect(Object.keys(fields).sort()).toEqual(typed)
  expect(new Set(Object.values(fields).map(({ order }) => order)).size).toBe(typed.length)
  for (const { label, isRequired, autocomplete } of Object.values(fields)) {
    expect(german, label).toHaveProperty([label])
    expect([isRequired, typeof autocomplete]).toEqual([true, 'string'])
  }
})

test('nobody is asked for what the pool gives itself, or for what no person knows', () => {
  expect(signUpFields(['sub', 'updated_at', 'custom:team'])).toEqual({})
})

test('a required time of the last change is that of the sign-up', async () => {
  const signUp = vi.fn(() => Promise.resolve({ isSignUpComplete: true, nextStep: { signUpStep: 'DONE' as const } }))
  const stamped = stampSignUp(signUp, () => 1_764_000_000_500)
  await stamped({ username: 'a', password: 'b', options: { autoSignIn: true, userAttributes: { name: 'Ida' } } })
  expect(signUp).toHaveBeenCalledWith({
    username: 'a',
    password: 'b',
    options: { autoSignIn: true, userAttributes: { name: 'Ida', updated_at: '1764000000' } },
  })
})

test('with a first password comes what this person has not, and not what somebody before had not', () => {
  const { fields, noted } = askMissing({ password: { label: 'New password', placeholder: ' ' } })
  const signInStep = 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED' as const
  const answer = { isSignedIn: false, nextStep: { signInStep, missingAttributes: ['birthdate' as const] } }
  expect(noted(answer)).toBe(answer)
  expect(Object.keys(fields)).toEqual(['password', 'birthdate'])
  noted({ isSignedIn: true, nextStep: { signInStep: 'DONE' } })
  expect(Object.keys(fields)).toEqual(['password', 'birthdate'])
  noted({ isSignedIn: false, nextStep: { signInStep, missingAttributes: ['address'] } })
  expect(Object.keys(fields)).toEqual(['password', 'address'])
  expect(fields.address).toMatchObject({ label: 'Address', type: 'text' })
})
