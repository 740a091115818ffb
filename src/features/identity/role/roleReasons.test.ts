import { expect, test } from 'vitest'
import { selectRole } from '#iam/identity-pool/selectRole.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { ConsoleSession } from '../../../aws/session/auth.ts'
import { roleBy } from './roleBy.ts'
import { roleCandidates } from './roleCandidates.ts'

const arn = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const key = 'cognito-idp.us-east-1.amazonaws.com/p:c'
const byToken: IdentityPoolRoles = {
  Roles: { authenticated: arn('authenticated'), unauthenticated: arn('guest') },
  RoleMappings: { [key]: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' } },
}
const person = (claims: Record<string, unknown>): ConsoleSession => ({
  kind: 'signed-in',
  sub: 's',
  email: 'e',
  groups: [],
  claims,
})
function read(claims: Record<string, unknown>, roles = byToken) {
  const choice = selectRole({ roles, providerKey: key, claims })
  return {
    by: roleBy(choice),
    roles: roleCandidates(person(claims), choice, roles).map(
      ({ name, used, reason }) => `${used ? '* ' : ''}${name}: ${reason}`,
    ),
  }
}

test('in two groups, the preferred role is used and the others say why not', () => {
  expect(
    read({ 'cognito:preferred_role': arn('operators'), 'cognito:roles': [arn('readers'), arn('operators')] }),
  ).toEqual({
    by: 'by token claim',
    roles: [
      '* operators: cognito:preferred_role: the group with the lowest precedence',
      'readers: in cognito:roles, of a group with a higher precedence number',
      'authenticated: default of the pool: replaced, not added to',
      'guest: only without a token',
    ],
  })
})

test("without a group the pool's default is used", () => {
  expect(read({})).toEqual({
    by: 'default of the pool',
    roles: ['* authenticated: default of the pool for signed-in people', 'guest: only without a token'],
  })
})

test('a rule may give a role that no claim names', () => {
  const rule = { Claim: 'email', MatchType: 'Contains', Value: '@example.test', RoleARN: arn('staff') } as const
  const found = read(
    { email: 'a@example.test' },
    {
      ...byToken,
      RoleMappings: {
        [key]: { Type: 'Rules', AmbiguousRoleResolution: 'Deny', RulesConfiguration: { Rules: [rule] } },
      },
    },
  )
  expect(found.by).toBe('by rule 1')
  expect(found.roles[0]).toMatch(/^\* staff: /)
})

test('a pool that refuses uses none', () => {
  const found = read({}, { ...byToken, RoleMappings: { [key]: { Type: 'Token', AmbiguousRoleResolution: 'Deny' } } })
  expect(found.by).toBe('refused by the pool')
  expect(found.roles.some((role) => role.startsWith('*'))).toBe(false)
})

test('a guest gets the role for guests', () => {
  const choice = selectRole({ roles: byToken })
  expect(roleBy(choice)).toBe('for guests')
  expect(roleCandidates({ kind: 'guest' }, choice, byToken)[0]).toMatchObject({ name: 'guest', used: true })
})

test('a role that the person chose is the used one, and the pool’s own says that it would be given', () => {
  const claims = { 'cognito:preferred_role': arn('operators'), 'cognito:roles': [arn('readers'), arn('operators')] }
  const choice = selectRole({ roles: byToken, providerKey: key, claims })
  const told = roleCandidates(person(claims), choice, byToken, arn('readers'))
  expect(told.map(({ name, used, reason }) => `${used ? '* ' : ''}${name}: ${reason}`)).toEqual([
    '* readers: you chose it in the header; in cognito:roles, of a group with a higher precedence number',
    'operators: what the pool would give: cognito:preferred_role: the group with the lowest precedence',
    'authenticated: default of the pool: replaced, not added to',
    'guest: only without a token',
  ])
})
