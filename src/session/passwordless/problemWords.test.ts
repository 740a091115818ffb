import { expect, test } from 'vitest'
import { german } from '../language/german.ts'
import { isCanceled, problemWords } from './problemWords.ts'

const thrown = (name: string, message: string) => Object.assign(new Error(message), { name })
const english = (sentence: string) => sentence
const inGerman = (sentence: string) => german[sentence] ?? sentence

test("Cognito's own sentence is said, in the person's language where it is known", () => {
  const wrong = thrown('CodeMismatchException', 'Invalid code or auth state for the user.')
  expect(problemWords(wrong, english)).toBe('Invalid code or auth state for the user.')
  expect(problemWords(wrong, inGerman)).toBe('Der Code stimmt nicht.')
  expect(problemWords(thrown('TooManyRequestsException', 'Slow down.'), inGerman)).toBe('Slow down.')
})

test('no network is told as elsewhere on the page', () => {
  const lost = thrown('NetworkError', 'A network error has occurred.')
  expect(problemWords(lost, english)).toContain('Cognito does not answer')
  expect(problemWords(lost, inGerman)).toContain('Cognito antwortet nicht')
})

test('a sign-in that Amplify has forgotten is one that is over, and not a page of advice', () => {
  expect(problemWords(thrown('SignInException', '1. signIn was not called'), english)).toBe(
    'Invalid session for the user, session is expired.',
  )
})

test.each([
  ['PasskeyNotSupported', 'This browser makes no passkeys for this page.'],
  ['RelyingPartyMismatch', 'The user pool makes passkeys for another site than this one.'],
])('%s has words of its own in both languages', (name, words) => {
  expect(problemWords(thrown(name, 'x'), english)).toBe(words)
  expect(problemWords(thrown(name, 'x'), inGerman)).toBe(german[words])
})

test('a question that was closed is no problem', () => {
  expect(isCanceled(thrown('PasskeyAuthenticationCanceled', 'x'))).toBe(true)
  expect(isCanceled(thrown('NotAuthorizedException', 'x'))).toBe(false)
})
