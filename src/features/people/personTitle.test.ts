import { expect, test } from 'vitest'
import { initialsOf, personSubtitle, personTitle } from './personTitle.ts'

test.each([
  [{ name: 'Ada Holm', email: 'a@x.test' }, 'Ada Holm'],
  [{ given_name: 'Ada', family_name: 'Holm' }, 'Ada Holm'],
  [{ preferred_username: 'ada', email: 'a@x.test' }, 'ada'],
  [{ name: '  ', email: 'a@x.test' }, 'a@x.test'],
  [{}, 'u1'],
  [{ name: 'A\u202ed' }, 'A\\u{202e}d'],
])('%o is called %s', (attributes, title) => {
  expect(personTitle({ username: 'u1', attributes })).toBe(title)
})

test('the address stands under the name, or the username where there is none', () => {
  expect(personSubtitle({ username: 'u1', attributes: { email: 'a@x.test' } })).toBe('a@x.test')
  expect(personSubtitle({ username: 'u1', attributes: {} })).toBe('u1')
})

test.each([
  ['Ada Holm', 'AH'],
  ['ada', 'A'],
  ['ada@example.test', 'A'],
  ['Öyvind von Ås', 'ÖÅ'],
])('%s has the letters %s', (title, letters) => {
  expect(initialsOf(title)).toBe(letters)
})
