import { expect, test } from 'vitest'
import type { PoolPerson } from '../../../aws/services/cognito-idp/types.ts'
import { filterPeople, noFilter } from './filterPeople.ts'
import { personRow } from './personRow.ts'
import { lookedAt, searchPlan } from './searchPlan.ts'
import { statusWords } from './statusWords.ts'

const subject = '77ab0000-0000-4000-8000-00000000190c'
const person = (more: Partial<PoolPerson> = {}): PoolPerson => ({
  username: 'u1',
  attributes: { name: 'Otto Bakke', email: 'otto@example.test', sub: subject },
  status: 'CONFIRMED',
  enabled: true,
  createdAt: undefined,
  modifiedAt: undefined,
  ...more,
})
const operators = { name: 'operators', precedence: 20 }
const readers = { name: 'readers', precedence: 30 }
const identity = { kind: 'known', identityId: 'us-east-1:5d20' } as const

test.each([
  [{ status: 'CONFIRMED' }, 'confirmed', false],
  [{ status: 'FORCE_CHANGE_PASSWORD' }, 'must choose a password', true],
  [{ status: 'RESET_REQUIRED' }, 'must reset the password', true],
  [{ status: 'UNCONFIRMED' }, 'has not confirmed', true],
  [{ status: 'EXTERNAL_PROVIDER', username: 'Google_104' }, 'from Google', false],
  [
    {
      status: 'EXTERNAL_PROVIDER',
      username: 'fjordsso_1',
      attributes: { identities: '[{"userId":"1","providerName":"FjordSSO","primary":true}]' },
    },
    'from FjordSSO',
    false,
  ],
  [{ status: 'EXTERNAL_PROVIDER', username: 'x' }, 'from another provider', false],
  [{ status: 'CONFIRMED', enabled: false }, 'disabled', true],
] as const)('%o is told as "%s"', (state, words, needsSomebody) => {
  expect(statusWords(person(state))).toEqual({ words, needsSomebody })
})

test('AWS is asked for one attribute at a time, by what was typed', () => {
  const filters = (typed: string) => searchPlan(typed).map(({ filter }) => filter)
  expect(filters('ada@')).toEqual(['email ^= "ada@"'])
  expect(filters('+47 1')).not.toContain('phone_number ^= "+47 1"')
  expect(filters('+471')).toEqual(['phone_number ^= "+471"'])
  expect(filters(` ${subject} `)).toEqual([`sub = "${subject}"`])
  expect(filters('a"b\\')).toContain('name ^= "a\\"b\\\\"')
  expect(filters('  ')).toEqual([])
  expect(lookedAt(searchPlan('ada'))).toBe('e-mail addresses, names, preferred names and usernames')
})

test('people at hand are found by whatever is known of them, by status and by group', () => {
  const otto = personRow(person(), { groups: [readers, operators], identity })
  const nora = personRow(person({ username: 'u2', attributes: { name: 'Nora' }, enabled: false }), {
    groups: [],
    identity: { kind: 'none yet' },
  })
  const unread = personRow(person({ username: 'u3', attributes: { name: 'Ida' } }), { groups: undefined, identity })
  expect(otto.groups?.map(({ name }) => name)).toEqual(['operators', 'readers'])
  const found = (filter: object) =>
    filterPeople([otto, nora, unread], { ...noFilter, ...filter }).map(({ title }) => title)
  expect(found({ text: 'BAKKE' })).toEqual(['Otto Bakke'])
  expect(found({ text: '5d20' })).toEqual(['Otto Bakke', 'Ida'])
  expect(found({ text: subject })).toEqual(['Otto Bakke'])
  expect(found({ status: 'disabled' })).toEqual(['Nora'])
  expect(found({ group: 'readers' })).toEqual(['Otto Bakke'])
  expect(found({ group: 'none' })).toEqual(['Nora'])
})
