import { expect, test } from 'vitest'
import { causeOfRun } from './causeOfRun.ts'
import { summaryOfInput } from './summaryOfInput.ts'

const change = (Action: string, Name: string, Type: string) => ({ Action, ResourceRecordSet: { Name, Type } })
const batch = (...Changes: readonly object[]) => ({ HostedZoneId: 'Z1', ChangeBatch: { Changes } })

test.each([
  ['route53', 'ChangeResourceRecordSets', batch(change('UPSERT', 'api.a.test.', 'A')), 'UPSERT api.a.test A'],
  [
    'route53',
    'ChangeResourceRecordSets',
    batch(change('DELETE', 'a.test', 'MX'), change('CREATE', 'b.test', 'A')),
    'DELETE a.test MX and 1 more',
  ],
  ['route53', 'ChangeResourceRecordSets', batch(), 'Z1'],
  ['s3', 'GetObject', { Bucket: 'photos', Key: 'a/b.txt' }, 'photos/a/b.txt'],
  ['iam', 'GetRolePolicy', { RoleName: 'readers', PolicyName: 'Uploads', Other: 'x' }, 'readers Uploads'],
  ['sts', 'GetCallerIdentity', {}, ''],
  ['cognito-idp', 'SignUp', { Password: 'hunter2', ClientId: 'c1' }, 'c1'],
  ['iam', 'ChangePassword', { OldPassword: 'hunter2', NewPassword: 'hunter3' }, ''],
] as const)('%s %s %j is told as %j', (service, operation, input, text) => {
  expect(summaryOfInput(service, operation, input)).toBe(text)
})

test('a long one is cut', () => {
  expect(summaryOfInput('iam', 'GetRole', { RoleName: 'r'.repeat(200) })).toHaveLength(80)
})

test('the cause names the operation, and what it is about', () => {
  expect(causeOfRun({ service: 'iam', operation: 'DeleteRole', input: { RoleName: 'readers' } })).toBe(
    'Run DeleteRole: readers',
  )
  expect(causeOfRun({ service: 'iam', operation: 'ListRoles', input: {} })).toBe('Run ListRoles')
})
