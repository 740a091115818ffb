import { expect, test } from 'vitest'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import type { SignedInSession } from '../aws/session/auth.ts'
import { providerKey, roleName, roleOfSession } from './roleOfSession.ts'

const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const backend: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_Rolecall1',
  userPoolClientId: '4rolecalllocalclient000001',
  identityPoolId: 'us-east-1:7d0e',
  guestAccess: true,
  places: [],
}
const config: AwsConfig = {
  ...backend,
  identityPoolRoles: {
    Roles: { authenticated: role('authenticated'), unauthenticated: role('guest') },
    RoleMappings: {
      'cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1:4rolecalllocalclient000001': {
        Type: 'Token',
        AmbiguousRoleResolution: 'AuthenticatedRole',
      },
    },
  },
}
const person = (claims: Record<string, unknown>): SignedInSession => ({
  kind: 'signed-in',
  sub: 's',
  email: 'rosa@example.test',
  groups: [],
  claims,
})
const chosen = (session: Parameters<typeof roleOfSession>[0], from = config) => {
  const choice = roleOfSession(session, from)
  return choice?.kind === 'role' ? roleName(choice.roleArn) : choice?.kind
}

test('the user pool is named as role mappings name it', () => {
  expect(providerKey(config)).toBe('cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1:4rolecalllocalclient000001')
})

test('the role that the token prefers is the role of the session', () => {
  expect(chosen(person({ 'cognito:preferred_role': role('readers'), 'cognito:roles': [role('readers')] }))).toBe(
    'readers',
  )
})

test("a person without a group has the pool's role for signed-in people", () => {
  expect(chosen(person({}))).toBe('authenticated')
})

test("a guest has the pool's role for guests", () => {
  expect(chosen({ kind: 'guest' })).toBe('guest')
})

test('nobody has no role, and rules that are not known give none', () => {
  expect(chosen({ kind: 'signed-out' })).toBeUndefined()
  expect(chosen(person({}), backend)).toBeUndefined()
})
