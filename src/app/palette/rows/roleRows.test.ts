import { expect, test } from 'vitest'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { ConsoleSession } from '../../../aws/session/auth.ts'
import { roleRows } from './roleRows.ts'

const role = (name: string) => `arn:aws:iam::210987654321:role/${name}`
const configuration = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_pool',
  userPoolClientId: 'client',
  guestAccess: true,
  identityPoolRoles: {
    Roles: { authenticated: role('authenticated'), unauthenticated: role('guest') },
    RoleMappings: {
      'cognito-idp.us-east-1.amazonaws.com/us-east-1_pool:client': {
        Type: 'Token',
        AmbiguousRoleResolution: 'AuthenticatedRole',
      },
    },
  },
  people: [{ role: 'readers', mayDo: 'reads', mayNot: 'deletes nothing', name: 'R', email: 'r@x', password: 'p' }],
  guest: { role: 'guest', mayDo: 'reads public/', mayNot: 'no Route 53' },
} as unknown as AwsConfig

const signedIn: ConsoleSession = {
  kind: 'signed-in',
  sub: 's',
  email: 'r@x',
  groups: ['readers', 'auditors'],
  claims: { 'cognito:preferred_role': role('readers'), 'cognito:roles': [role('readers'), role('auditors')] },
}
const brief = (rows: ReturnType<typeof roleRows>) => rows.map(({ label, detail, figure }) => [label, detail, figure])

test('the role that signs comes first, and each other one says why it does not', () => {
  const rows = roleRows(signedIn, 'readers', configuration)
  expect(brief(rows)).toEqual([
    ['readers', 'reads; deletes nothing', 'signs now'],
    ['auditors', '', 'not used'],
    ['authenticated', '', 'not used'],
    ['guest', 'reads public/; no Route 53', 'not used'],
  ])
  expect(rows.map(({ remark }) => remark)).toEqual([
    expect.stringMatching(/^signs every call now: cognito:preferred_role/),
    expect.stringMatching(/^signs nothing in this session: in cognito:roles/),
    expect.stringMatching(/^signs nothing in this session: default of the pool: replaced/),
    expect.stringMatching(/^signs nothing in this session: only without a token/),
  ])
})

test('where the pool tells no rules, only the role that STS named is known', () => {
  const plain = { ...configuration, identityPoolRoles: undefined } as unknown as AwsConfig
  expect(brief(roleRows(signedIn, 'readers', plain))).toEqual([['readers', 'reads; deletes nothing', 'signs now']])
  expect(roleRows(signedIn, undefined, plain)).toEqual([])
})

test('a guest is told the role for guests, and what a token would bring', () => {
  expect(brief(roleRows({ kind: 'guest' }, 'guest', configuration))).toEqual([
    ['guest', 'reads public/; no Route 53', 'signs now'],
    ['authenticated', '', 'not used'],
  ])
})
