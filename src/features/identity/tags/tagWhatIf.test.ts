import { expect, test } from 'vitest'
import type { Statement } from '#iam/types.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { taggingClaims, tagWhatIf } from './tagWhatIf.ts'

const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: false,
  places: [{ bucket: 'team-photos', prefix: 'finance/', label: 'Finance' }],
}
const map = { PrincipalTags: { department: 'custom:department', kind: 'custom:department', who: 'sub' } }
const claims = { sub: 's', 'custom:department': 'sales' }
const reads: Statement = {
  Sid: 'ByDepartment',
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::team-photos/${aws:PrincipalTag/department}/*',
}
const policies = {
  account: '210987654321',
  roleArn: 'arn:aws:iam::210987654321:role/readers',
  identityBased: [{ name: 'P', document: { Version: '2012-10-17' as const, Statement: reads } }],
  buckets: { 'team-photos': [] },
}
const question = {
  map,
  claims,
  configuration,
  policies,
  persona: { isGuest: false, sub: 's', identityId: 'us-east-1:1' },
  zones: [],
} as const
const ask = (value: string) => tagWhatIf({ ...question, changed: ['custom:department', value] })

test('each claim that becomes tags is told once, with all of them', () => {
  expect(taggingClaims(map)).toEqual([
    { claim: 'custom:department', keys: ['department', 'kind'] },
    { claim: 'sub', keys: ['who'] },
  ])
  expect(taggingClaims({ UseDefaults: true })).toEqual([
    { claim: 'sub', keys: ['username'] },
    { claim: 'aud', keys: ['client'] },
  ])
  expect(taggingClaims({})).toEqual([])
})

test('another value of the claim is another tag, and what turns by it is told', () => {
  const { steps, flips } = ask('finance')
  expect(steps.map(({ key, value }) => [key, value])).toEqual([
    ['department', 'finance'],
    ['kind', 'finance'],
  ])
  expect(flips?.map(({ label, before, then }) => [label, before, then])).toEqual([
    ['Read finance/', 'none', 'allowed'],
    ['See the details of objects in finance/', 'none', 'allowed'],
  ])
  expect(ask('legal').flips).toEqual([])
})

test('a value that no tag can hold gives no session, and says why', () => {
  expect(ask('a<b')).toMatchObject({ problem: 'the tag department holds a character that tags cannot hold', flips: [] })
})

test('where the policies are not told, nothing is said of what turns', () => {
  const told = tagWhatIf({ ...question, policies: undefined, changed: ['custom:department', 'finance'] })
  expect(told.flips).toBeUndefined()
})
