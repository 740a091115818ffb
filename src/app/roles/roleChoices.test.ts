import { expect, test } from 'vitest'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import type { SignedInSession } from '../../aws/session/auth.ts'
import { roleChoices } from './roleChoices.ts'

const arn = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const config: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [],
  identityPoolRoles: {
    Roles: { authenticated: arn('authenticated'), unauthenticated: arn('guest') },
    RoleMappings: {
      'cognito-idp.us-east-1.amazonaws.com/us-east-1_p:c': {
        Type: 'Token',
        AmbiguousRoleResolution: 'AuthenticatedRole',
      },
    },
  },
  groupRoles: [
    { group: 'readers', roleArn: arn('readers'), precedence: 30 },
    { group: 'operators', roleArn: arn('operators'), precedence: 20 },
    { group: 'auditors', roleArn: arn('auditors'), precedence: 25 },
  ],
}
const otto: SignedInSession = {
  kind: 'signed-in',
  sub: 's',
  email: 'otto@example.test',
  groups: ['operators', 'readers', 'auditors'],
  claims: {
    'cognito:roles': ['readers', 'operators', 'auditors'].map(arn),
    'cognito:preferred_role': arn('operators'),
  },
}
const told = (...input: Parameters<typeof roleChoices>) =>
  roleChoices(...input).offered.map(({ name, note, inUse }) => `${inUse ? '* ' : ''}${name}: ${note}`)

test('the preferred role comes first, the others by precedence, a guest last; what a group replaces is explained', () => {
  expect(told(otto, config, undefined)).toEqual([
    '* operators: preferred by your token, precedence 20',
    'auditors: in your token, precedence 25',
    'readers: in your token, precedence 30',
    'guest: without your token; you stay signed in',
  ])
  expect(roleChoices(otto, config, undefined).outOfReach).toEqual([
    { name: 'authenticated', note: 'not in your token while a group gives you a role' },
  ])
})

test('the role in use is the one that was chosen, a guest too', () => {
  const inUse = (now: Parameters<typeof roleChoices>[2]) =>
    roleChoices(otto, config, now)
      .offered.filter((choice) => choice.inUse)
      .map(({ name }) => name)
  expect(inUse({ kind: 'role', roleArn: arn('auditors') })).toEqual(['auditors'])
  expect(inUse({ kind: 'guest' })).toEqual(['guest'])
  // Chosen once, and in the token no more.
  expect(inUse({ kind: 'role', roleArn: arn('gone') })).toEqual([])
})

test('without a group there is what the pool gives, and a guest only where the pool admits guests', () => {
  const mika = { ...otto, groups: [], claims: {} }
  expect(told(mika, { ...config, guestAccess: false }, undefined)).toEqual([
    '* authenticated: what the pool gives to you',
  ])
  expect(roleChoices(mika, config, undefined).outOfReach).toEqual([])
})

test('where the pool’s rules are not told the token is believed', () => {
  const { region, userPoolId, userPoolClientId, identityPoolId, guestAccess, places } = config
  const bare = { region, userPoolId, userPoolClientId, identityPoolId, guestAccess, places }
  expect(told(otto, bare, undefined)).toEqual([
    '* operators: preferred by your token',
    'readers: in your token',
    'auditors: in your token',
    'guest: without your token; you stay signed in',
  ])
})

test('a guest has nothing to choose from', () => {
  expect(roleChoices({ kind: 'guest' }, config, undefined)).toEqual({ offered: [], outOfReach: [] })
})
