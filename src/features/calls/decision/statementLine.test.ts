import { expect, test } from 'vitest'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Statement } from '#iam/types.ts'
import { phraseText } from '../../../outcomes/phrase.ts'
import { statementLine } from './statementLine.ts'

const request = {
  principal: {
    type: 'AssumedRole',
    account: '123456789012',
    arn: 'arn:aws:sts::123456789012:assumed-role/r/s',
    roleArn: 'arn:aws:iam::123456789012:role/r',
  },
  action: 's3:PutObject',
  resource: 'arn:aws:s3:::b/shared/plan.txt',
  context: { 's3:prefix': '' },
} as const

test.each<[Partial<Statement>, string]>([
  [{ Action: 's3:GetObject' }, 'allows s3:GetObject'],
  [
    { Action: ['s3:GetObject', 's3:ListBucket', 's3:DeleteObject', 's3:GetBucketLocation'] },
    'allows s3:GetObject, s3:ListBucket, s3:DeleteObject and 1 more',
  ],
  [{ NotAction: 's3:Put*' }, 'allows all but s3:Put*'],
  [{ Action: 's3:*', Resource: 'arn:aws:s3:::b/private/*' }, 'allows s3:PutObject on arn:aws:s3:::b/private/* only'],
  [{ Action: 's3:*', NotResource: 'arn:aws:s3:::b/*' }, 'allows s3:PutObject except on arn:aws:s3:::b/*'],
  [
    { Action: 's3:*', Condition: { StringEquals: { 's3:prefix': ['a/', ''], 'aws:username': 'x' } } },
    'allows s3:PutObject only if aws:username StringEquals x',
  ],
  [{ Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::c/*' }, 'denies s3:PutObject on arn:aws:s3:::c/* only'],
  [{ Action: 's3:*' }, 'allows s3:PutObject too'],
])('%j is told as "%s"', (part, line) => {
  const statement = { Effect: 'Allow', ...(!part.NotResource && { Resource: '*' }), ...part } as Statement
  const decision = evaluate(request, {
    'identity-based': [{ name: 'p', document: { Version: '2012-10-17', Statement: [statement] } }],
  })
  const [trace] = decision.layers.find(({ layer }) => layer === 'identity-based')?.policies[0]?.statements ?? []
  expect(trace && phraseText(statementLine(trace, request.action))).toBe(line)
})
