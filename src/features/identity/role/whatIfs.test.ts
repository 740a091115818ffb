import { expect, test } from 'vitest'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { ConsoleSession } from '../../../aws/session/auth.ts'
import { roleName } from '../../../session/roleOfSession.ts'
import { whatIfs } from './whatIfs.ts'

const arn = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const key = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_p:c'
const Roles = { authenticated: arn('authenticated'), unauthenticated: arn('guest') }
const groupRoles = [
  { group: 'admins', roleArn: arn('admins'), precedence: 10 },
  { group: 'operators', roleArn: arn('operators'), precedence: 20 },
  { group: 'late', roleArn: arn('late'), precedence: 20 },
  { group: 'readers', roleArn: arn('readers'), precedence: 30 },
]
const session = (groups: readonly string[], claims: Record<string, unknown> = {}): ConsoleSession => ({
  kind: 'signed-in',
  sub: 's',
  email: 'e',
  groups: [...groups],
  claims: { 'cognito:groups': groups, ...claims },
})

function rolesIf(
  of: ConsoleSession,
  identityPoolRoles: IdentityPoolRoles | undefined,
  given: { readonly guestAccess: boolean } = { guestAccess: true },
) {
  const config = {
    region: 'us-east-1',
    userPoolId: 'us-east-1_p',
    userPoolClientId: 'c',
    identityPoolId: 'us-east-1:1',
    places: [],
    ...given,
    groupRoles,
    ...(identityPoolRoles && { identityPoolRoles }),
  }
  return Object.fromEntries(
    whatIfs(of, config).map(({ label, choice }) => [
      label,
      choice.kind === 'role' ? roleName(choice.roleArn) : choice.code,
    ]),
  )
}

test('by token: another group, one group fewer, none, a guest', () => {
  const byToken = { Roles, RoleMappings: { [key]: { Type: 'Token', AmbiguousRoleResolution: 'Deny' } } } as const
  expect(rolesIf(session(['readers', 'operators']), byToken)).toEqual({
    'I were in admins too': 'admins',
    // Two best groups that give different roles: none is preferred.
    'I were in late too': 'NotAuthorizedException',
    'I were not in readers': 'operators',
    'I were not in operators': 'readers',
    'I were in no group': 'NotAuthorizedException',
    'the pool did not look into tokens': 'authenticated',
    'I were a guest': 'guest',
  })
})

test('by rules: each rule that would match', () => {
  const Rules = [
    { Claim: 'custom:team', MatchType: 'Equals', Value: 'fjord', RoleARN: arn('fjord') },
    { Claim: 'custom:team', MatchType: 'NotEqual', Value: 'fjord', RoleARN: arn('others') },
  ] as const
  const byRules: IdentityPoolRoles = {
    Roles,
    RoleMappings: { [key]: { Type: 'Rules', RulesConfiguration: { Rules } } },
  }
  expect(rolesIf(session([]), byRules, { guestAccess: false })).toEqual({
    'custom:team equals "fjord"': 'fjord',
    'custom:team does not equal "fjord"': 'others',
    'the pool did not look into tokens': 'authenticated',
  })
})

test('where the rules are not told, and for guests, nothing is said', () => {
  expect(rolesIf(session(['readers']), undefined)).toEqual({})
  expect(rolesIf({ kind: 'guest' } as ConsoleSession, { Roles })).toEqual({})
})
