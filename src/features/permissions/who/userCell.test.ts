import { expect, test } from 'vitest'
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
const told = (...input: Parameters<typeof userCell>) => {
  const { verdict, reason } = userCell(...input)
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
