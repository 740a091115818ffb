import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import type { PolicyDocument } from '#iam/types.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import type { Question } from '../ask/question.ts'
import { questionRows } from '../ask/questionRows.ts'
import { whoCan } from './whoCan.ts'

const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: false,
  places: [],
}
const arnOf = (name: string) => `arn:aws:iam::210987654321:role/${name}`
const roles = ['readers', 'admins', 'lost'].map((name) => ({
  arn: arnOf(name),
  name,
  givenTo: `group ${name}`,
  isGuest: false,
}))
const object = 'arn:aws:s3:::team-photos/shared/plan.txt'

/** @param bucketPolicy on team-photos */
function answersWith(bucketPolicy?: PolicyDocument): ReadonlyMap<string, ToldPolicies> {
  const onBucket = bucketPolicy ? [{ name: 'BucketPolicy', document: bucketPolicy }] : []
  const told = (name: string): ToldPolicies => ({
    kind: 'told',
    policies: {
      account: '210987654321',
      roleArn: arnOf(name),
      identityBased: accessRoles.find((role) => role.name === name)?.policies ?? [],
      buckets: { 'team-photos': onBucket },
    },
  })
  return new Map<string, ToldPolicies>([
    ...['readers', 'admins'].map((name) => [arnOf(name), told(name)] as const),
    [arnOf('lost'), { kind: 'not told' }],
  ])
}

function linesOf(question: Question, bucketPolicy?: PolicyDocument) {
  const answers = answersWith(bucketPolicy)
  const [row] = questionRows(configuration, roles, answers, [question])
  if (!row) throw new Error('There is no row.')
  return whoCan(roles, row, answers).map(({ role, verdict, reason }) => [role?.name ?? 'nobody', verdict, reason])
}

test('those who may come first, then those of whom nothing is told', () => {
  expect(linesOf({ action: 's3:PutObject', resource: object })).toEqual([
    ['admins', 'allowed', 'WholeBucket'],
    [
      'lost',
      'unknown',
      'The backend does not tell the policies of lost: the role was deleted, or they are not told here.',
    ],
    ['readers', 'none', 'no statement'],
    ['nobody', 'none', 'no statement'],
  ])
})

test('a bucket that is not told of leaves everybody unknown', () => {
  const lines = linesOf({ action: 's3:GetObject', resource: 'arn:aws:s3:::elsewhere/a' })
  expect(new Set(lines.map(([, verdict]) => verdict))).toEqual(new Set(['unknown']))
})

test('only S3 reads requests that nobody signed', () => {
  const lines = linesOf({ action: 'route53:ListHostedZones', resource: '*' })
  expect(lines.at(-1)).toEqual(['nobody', 'none', 'The service answers signed requests only.'])
})

test('what lets everybody in is no certain allow, and what denies everybody is a denial', () => {
  const forAll = (Effect: 'Allow' | 'Deny'): PolicyDocument => ({
    Version: '2012-10-17',
    Statement: [
      { Sid: 'ForAll', Effect, Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::team-photos/*' },
    ],
  })
  const question = { action: 's3:GetObject', resource: object }
  const nobodyOf = (policy: PolicyDocument) => linesOf(question, policy).find(([name]) => name === 'nobody')
  expect(nobodyOf(forAll('Allow'))?.[1]).toBe('unknown')
  expect(nobodyOf(forAll('Allow'))?.[2]).toContain('public access block')
  expect(nobodyOf(forAll('Deny'))).toEqual(['nobody', 'denied', 'ForAll'])
})
