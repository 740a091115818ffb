import { expect, test } from 'vitest'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { poolRoles } from './poolRoles.ts'

const arnOf = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_p:c'
const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [],
}
const Roles = { authenticated: arnOf('authenticated'), unauthenticated: arnOf('guest') }
const groupRoles = [
  { group: 'admins', roleArn: arnOf('admins'), precedence: 10 },
  { group: 'late', roleArn: arnOf('late') },
  { group: 'readers', roleArn: arnOf('readers'), precedence: 30 },
]
const namesOf = (given: Partial<AwsConfig>) => poolRoles({ ...configuration, ...given }).map(({ name }) => name)

test('guests come first, then the default role, then groups: whoever outranks stands last', () => {
  const identityPoolRoles = { Roles, RoleMappings: { [provider]: { Type: 'Token' as const } } }
  expect(poolRoles({ ...configuration, identityPoolRoles, groupRoles })).toEqual([
    { arn: arnOf('guest'), name: 'guest', givenTo: 'guests', isGuest: true },
    { arn: arnOf('authenticated'), name: 'authenticated', givenTo: 'signed in', isGuest: false },
    { arn: arnOf('late'), name: 'late', givenTo: 'group late', isGuest: false },
    { arn: arnOf('readers'), name: 'readers', givenTo: 'group readers', isGuest: false },
    { arn: arnOf('admins'), name: 'admins', givenTo: 'group admins', isGuest: false },
  ])
})

test('roles of groups are left out where the pool does not look into tokens', () => {
  expect(namesOf({ identityPoolRoles: { Roles }, groupRoles })).toEqual(['guest', 'authenticated'])
  expect(namesOf({ groupRoles })).toEqual(['late', 'readers', 'admins'])
})

test('a role that several get is one column, and what rules and deployed policies name has one too', () => {
  const Rules = [{ Claim: 'c', MatchType: 'Equals' as const, Value: 'v', RoleARN: arnOf('crew') }]
  const identityPoolRoles = {
    Roles,
    RoleMappings: { other: { Type: 'Rules' as const, RulesConfiguration: { Rules } } },
  }
  const told = (name: string) => ({ account: '123456789012', roleArn: arnOf(name), identityBased: [], buckets: {} })
  const policies = [told('authenticated'), told('crew'), told('elsewhere')]
  expect(
    poolRoles({ ...configuration, identityPoolRoles, policies }).map(({ name, givenTo }) => [name, givenTo]),
  ).toEqual([
    ['guest', 'guests'],
    ['authenticated', 'signed in'],
    ['crew', 'by a rule'],
    ['elsewhere', 'not told to whom'],
  ])
  const shared = [...groupRoles, { group: 'crew', roleArn: arnOf('admins'), precedence: 5 }]
  expect(poolRoles({ ...configuration, groupRoles: shared }).at(-1)).toMatchObject({
    name: 'admins',
    givenTo: 'group admins, group crew',
  })
})

test('where the backend tells of no role there is none', () => {
  expect(poolRoles(configuration)).toEqual([])
})
