import { expect, test } from 'vitest'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { Policy, Statement } from '#iam/types.ts'
import { decidedBy } from '../../../session/may-do/decidedBy.ts'
import { userCell } from './userCell.ts'

const policy = (statement: Statement): readonly Policy[] => [
  { name: 'P', document: { Version: '2012-10-17', Statement: statement } },
]
const arn = 'arn:aws:iam::210987654321:user/team/build'
const user = (policies: readonly Policy[] | undefined, permissionsBoundary?: readonly Policy[]) => ({
  arn,
  name: 'build',
  policies,
  ...(permissionsBoundary && { permissionsBoundary }),
})
const reads = policy({ Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' })
const question = { action: 's3:GetObject', resource: 'arn:aws:s3:::team-photos/a' }
const told = (
  one: Parameters<typeof userCell>[0],
  asked: Parameters<typeof userCell>[1],
  onBucket: readonly Policy[] | undefined,
  ofRole?: PoliciesOfRole,
) => {
  const { verdict, reason } = userCell(one, asked, { onBucket, ofRole })
  return [verdict, typeof reason === 'string' ? reason : decidedBy(reason)]
}

test('a user may what its policies allow, within its boundary and beside the policy on the bucket', () => {
  expect(told(user(reads), question, [])).toEqual(['allowed', 'Read'])
  expect(told(user([]), question, [])).toEqual(['none', 'no statement'])
  expect(told(user(reads, []), question, [])).toEqual(['none', 'no statement'])
  const never = policy({ Sid: 'Never', Effect: 'Deny', Principal: { AWS: arn }, Action: 's3:*', Resource: '*' })
  expect(told(user(reads), question, never)).toEqual(['denied', 'Never'])
  expect(told(user(reads), { action: 'iam:GetRole', resource: '*' }, undefined)).toEqual(['none', 'no statement'])
})

test('what is not told is not known', () => {
  expect(told(user(undefined), question, [])).toEqual(['unknown', 'Not all of the policies can be read.'])
  expect(told(user(reads), question, undefined)[1]).toContain('bucket team-photos')
  const Condition = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }
  const office = policy({ Effect: 'Allow', Action: 's3:*', Resource: '*', Condition })
  expect(told(user(office), question, [])[0]).toBe('unknown')
})

test('what limits the account in its organization limits its users, and no others', () => {
  const serviceControl = policy({ Sid: 'Nobody', Effect: 'Deny', Action: 's3:*', Resource: '*' })
  const role = { account: '210987654321', roleArn: '', identityBased: [], buckets: {} }
  expect(told(user(reads), question, [], { ...role, serviceControl })).toEqual(['denied', 'Nobody'])
  expect(told(user(reads), question, [], { ...role, account: '123456789012', serviceControl })[0]).toBe('allowed')
  const bucketAccounts = { 'team-photos': '123456789012' }
  expect(told(user(reads), question, [], { ...role, bucketAccounts })[0]).toBe('none')
})
