import { expect, test } from 'vitest'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Statement } from '#iam/types.ts'
import { refusalText, statementWords } from './refusalWords.ts'

const decisionOf = (...statements: Statement[]) =>
  evaluate(
    {
      principal: {
        type: 'AssumedRole',
        account: '210987654321',
        arn: 'arn:aws:sts::210987654321:assumed-role/r/s',
        roleArn: 'arn:aws:iam::210987654321:role/r',
      },
      action: 'route53:ChangeResourceRecordSets',
      resource: 'arn:aws:route53:::hostedzone/Z1',
      context: { 'route53:ChangeResourceRecordSetsRecordTypes': ['MX'] },
    },
    { 'identity-based': [{ name: 'P', document: { Version: '2012-10-17', Statement: statements } }] },
  )

const read: Statement = { Sid: 'Read', Effect: 'Allow', Action: 'route53:List*', Resource: '*' }
const some: Statement = {
  Sid: 'Some',
  Effect: 'Allow',
  Action: 'route53:*',
  Resource: '*',
  Condition: { 'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': ['TXT', 'A'] } },
}
const never: Statement = { Sid: 'Never', Effect: 'Deny', Action: 'route53:Change*', Resource: '*' }

test('a refusal by a condition names what it asks and what is carried', () => {
  expect(refusalText(decisionOf(read, some))).toBe(
    'Statement Some allows this only if route53:ChangeResourceRecordSetsRecordTypes is one of TXT, A; here it is MX.',
  )
})

test('statements about other actions are named in one line, the rest say what they ask', () => {
  expect(statementWords(decisionOf(read, some, never))).toEqual({
    about: [
      { name: 'Some', says: 'allows this where route53:ChangeResourceRecordSetsRecordTypes is TXT or A' },
      { name: 'Never', says: 'denies this' },
    ],
    others: ['Read'],
  })
})
