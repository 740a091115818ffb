import { expect, test } from 'vitest'
import { shortId } from '../shortId.ts'
import { briefValue } from './briefValue.ts'
import { claimRows } from './claimRows.ts'

test('claims stand in reading order, with what they are for; strangers last', () => {
  const rows = claimRows({
    zeta: 1,
    exp: 1_795_000_000,
    'custom:team': 'red',
    sub: 's',
    email_verified: true,
    'cognito:groups': ['readers', 'operators'],
  })
  expect(rows).toEqual([
    { name: 'cognito:groups', meaning: 'each may carry a role', values: ['readers', 'operators'] },
    { name: 'email_verified', meaning: 'whether a code sent to the address came back', values: ['true'] },
    { name: 'sub', meaning: 'the person, for ever', values: ['s'] },
    {
      name: 'exp',
      meaning: 'when it ends; Amplify renews it before',
      values: ['1795000000'],
      moment: 1_795_000_000_000,
    },
    { name: 'custom:team', meaning: 'attribute that this pool added', values: ['red'] },
    { name: 'zeta', values: ['1'] },
  ])
})

test.each([
  ['us-east-1:9f1c7d2e-0000-0000-0000-00000000 4b1a', 'us-east-1:9f1c…4b1a'],
  ['ASIA4XAAAAAAAAAAQ7LM', 'ASIA…Q7LM'],
  ['short', 'short'],
])('the id %s is shortened to %s', (id, short) => {
  expect(shortId(id)).toBe(short)
})

test.each([
  ['arn:aws:iam::123456789012:role/team/readers', '…/readers'],
  ['98ee9502-4b49-4f87-8d48-8edb52169165', '98ee…9165'],
  ['4rolecalllocalclient000001', '4rol…0001'],
  ['rosa@example.test', 'rosa@example.test'],
  ['id', 'id'],
])('the claim value %s reads %s in a narrow place', (value, brief) => {
  expect(briefValue(value)).toBe(brief)
})
