import { expect, test } from 'vitest'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'
import { givingGroup, roleOfGroups } from './roleOfGroups.ts'

const arn = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const providerKey = 'cognito-idp.us-east-1.amazonaws.com/p:c'
const Roles = { authenticated: arn('authenticated') }
const byToken: IdentityPoolRoles = {
  Roles,
  RoleMappings: { [providerKey]: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' } },
}
const operators: PoolGroup = { name: 'operators', precedence: 20, roleArn: arn('operators') }
const readers: PoolGroup = { name: 'readers', precedence: 30, roleArn: arn('readers') }

function given(groups: readonly PoolGroup[], roles = byToken, attributes = {}) {
  const choice = roleOfGroups({ roles, providerKey, groups, attributes })
  return [choice.kind === 'role' ? choice.roleArn : choice.kind, givingGroup(groups, choice)?.name]
}

test('the group with the lowest precedence gives the role', () => {
  expect(given([readers, operators])).toEqual([arn('operators'), 'operators'])
})

test('without a group, and where two come first, the pool gives its own role', () => {
  expect(given([])).toEqual([arn('authenticated'), undefined])
  expect(given([operators, { ...readers, precedence: 20 }])).toEqual([arn('authenticated'), undefined])
})

test('rules may ask for an attribute instead, and then no group gives the role', () => {
  const rule = { Claim: 'custom:team', MatchType: 'Equals', Value: 'dns', RoleARN: arn('dns') } as const
  const byRules: IdentityPoolRoles = {
    Roles,
    RoleMappings: {
      [providerKey]: { Type: 'Rules', AmbiguousRoleResolution: 'Deny', RulesConfiguration: { Rules: [rule] } },
    },
  }
  expect(given([readers], byRules, { 'custom:team': 'dns' })).toEqual([arn('dns'), undefined])
  expect(given([readers], byRules)).toEqual(['refused', undefined])
})
