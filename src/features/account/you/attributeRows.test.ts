import { expect, test } from 'vitest'
import { attributeRows } from './attributeRows.ts'

test('what everybody may have comes first, also where it is empty', () => {
  expect(attributeRows({ sub: 's', name: 'Rosa Lindqvist' })).toEqual([
    { name: 'preferred_username', label: 'Preferred username', value: '' },
    { name: 'name', label: 'Name', value: 'Rosa Lindqvist' },
  ])
})

test('whatever else a person has follows, custom attributes under their own names', () => {
  const attributes = { locale: 'nb', 'custom:team': 'Aurora', birthdate: '1990-01-01' }
  expect(
    attributeRows(attributes)
      .slice(2)
      .map(({ label }) => label),
  ).toEqual(['Date of birth', 'custom:team', 'Language'])
})

test('what has a row of its own, and what the pool alone writes, is not typed', () => {
  const others = ['email', 'email_verified', 'phone_number', 'phone_number_verified', 'picture', 'sub', 'identities']
  const attributes = Object.fromEntries(others.map((name) => [name, 'x']))
  expect(attributeRows(attributes)).toHaveLength(2)
})
