import { expect, test } from 'vitest'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import type { ConsoleSession } from '../aws/session/auth.ts'
import { otherPersonas } from './otherPersonas.ts'

const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const key = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Abc:client'
const pool = (mapping?: NonNullable<IdentityPoolRoles['RoleMappings']>[string]): IdentityPoolRoles => ({
  Roles: { authenticated: role('authenticated'), unauthenticated: role('guest') },
  ...(mapping && { RoleMappings: { [key]: mapping } }),
})
const config = (identityPoolRoles: IdentityPoolRoles | undefined, { guestAccess } = { guestAccess: true }) =>
  ({
    region: 'us-east-1',
    userPoolId: 'us-east-1_Abc',
    userPoolClientId: 'client',
    guestAccess,
    ...(identityPoolRoles && { identityPoolRoles }),
  }) as AwsConfig
const person = (...roles: readonly string[]): ConsoleSession => ({
  kind: 'signed-in',
  sub: 'sub',
  email: 'ada@example.test',
  groups: [],
  claims: { 'cognito:roles': roles.map(role), department: 'dns' },
})
const guest = { kind: 'guest' }
const as = (name: string) => ({ kind: 'role', roleArn: role(name) })

test('the other roles of the token are offered, and a guest', () => {
  expect(otherPersonas(person('operators', 'readers'), config(pool({ Type: 'Token' })), 'operators')).toEqual([
    as('readers'),
    guest,
  ])
})

test('where guests are not admitted, none is offered; a guest is nobody else', () => {
  expect(
    otherPersonas(person('operators'), config(pool({ Type: 'Token' }), { guestAccess: false }), 'operators'),
  ).toEqual([])
  expect(otherPersonas({ kind: 'guest' }, config(pool()), 'guest')).toEqual([])
  expect(otherPersonas({ kind: 'signed-out' }, config(pool()), undefined)).toEqual([])
})

test('without a role mapping the pool gives no role that is asked for', () => {
  expect(otherPersonas(person('readers'), config(pool()), 'authenticated')).toEqual([guest])
})

test('with rules, a role whose rule matches is offered, and none of the token', () => {
  const rule = (Value: string, name: string) => ({
    Claim: 'department',
    MatchType: 'Equals' as const,
    Value,
    RoleARN: role(name),
  })
  const rules = { Rules: [rule('dns', 'operators'), rule('dns', 'auditors'), rule('web', 'writers')] }
  const mapping = { Type: 'Rules' as const, AmbiguousRoleResolution: 'Deny' as const, RulesConfiguration: rules }
  expect(otherPersonas(person('readers'), config(pool(mapping)), 'operators')).toEqual([as('auditors'), guest])
})

test('where the rules of the pool are not known, the roles of the token are offered', () => {
  expect(otherPersonas(person('operators', 'readers'), config(undefined), 'operators')).toEqual([as('readers'), guest])
})
