import { expect, test } from 'vitest'
import { requirementsOf } from './requirementsOf.ts'

const arns: Readonly<Record<string, string>> = {
  'p-12345678': 'arn:aws:organizations::111122223333:policy/o-2rolecall0/resource_control_policy/p-12345678',
  'p-FullAWSAccess': 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
  'r-ex4m': 'arn:aws:organizations::111122223333:root/o-2rolecall0/r-ex4m',
  SERVICE_CONTROL_POLICY: 'arn:aws:organizations::111122223333:policy/o-2rolecall0/service_control_policy/*',
}
const environment = { account: '123456789012', region: 'us-east-1', organizationArn: (id: string) => arns[id] }
const needs = (operation: string, input: object) =>
  requirementsOf('organizations', operation, { ...input }, environment)?.map(({ resource, context }) => [
    resource,
    context['organizations:PolicyType'],
  ])

test('who knows the organization is told on what, and of which type the policy is', () => {
  expect(needs('AttachPolicy', { PolicyId: 'p-12345678', TargetId: 'r-ex4m' })).toEqual([
    [arns['p-12345678'], 'RESOURCE_CONTROL_POLICY'],
    [arns['r-ex4m'], 'RESOURCE_CONTROL_POLICY'],
  ])
  expect(needs('DescribePolicy', { PolicyId: 'p-FullAWSAccess' })).toEqual([
    [arns['p-FullAWSAccess'], 'SERVICE_CONTROL_POLICY'],
  ])
})

test('a policy that is still to be made is any of its type', () => {
  expect(needs('CreatePolicy', { Type: 'SERVICE_CONTROL_POLICY' })).toEqual([
    [arns['SERVICE_CONTROL_POLICY'], 'SERVICE_CONTROL_POLICY'],
  ])
})

test('what is not there is asked about on everything, of no type', () => {
  expect(needs('DeletePolicy', { PolicyId: 'p-00000000' })).toEqual([['*', undefined]])
})
