import { expect, test } from 'vitest'
import { draftOf } from './personDraft.ts'
import { attributeLabel, poolForm } from './poolForm.ts'

test('a form asks for what the pool requires, and for an address and a name in any case', () => {
  const pool = {
    SchemaAttributes: [
      { Name: 'sub', Required: true },
      { Name: 'birthdate', Required: true },
    ],
  }
  expect(poolForm(pool, 'email')).toMatchObject({
    usernameIs: 'username',
    fields: [
      { name: 'birthdate', required: true },
      { name: 'email', required: false },
      { name: 'name', required: false },
    ],
  })
})

test('a pool that may not be described is taken for what the outputs tell', () => {
  expect(poolForm(undefined, 'email')).toEqual({
    usernameIs: 'email',
    fields: [{ name: 'name', required: false }],
    names: undefined,
  })
})

test('what people sign in with is an attribute too, and what is empty is not sent', () => {
  expect(draftOf({ usernameIs: 'email' }, ' a@x.test ', { name: ' ', nickname: 'A ' })).toEqual({
    username: 'a@x.test',
    attributes: { email: 'a@x.test', nickname: 'A' },
  })
  expect(draftOf({ usernameIs: 'username' }, 'ada', {})).toEqual({ username: 'ada', attributes: {} })
})

test('attributes are called what people call them', () => {
  expect(['email', 'preferred_username', 'custom:team'].map(attributeLabel)).toEqual([
    'E-mail address',
    'Preferred username',
    'Team',
  ])
})
