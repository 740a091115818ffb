import { expect, test } from 'vitest'
import type { RoleMapping } from '#iam/identity-pool/types.ts'
import { arnOf, examinedIds, examinedPool } from '../../../../tests/unit/examinedPool.ts'
import { told, valueOf } from '../read/told.ts'
import { mappingFindings } from './mappingFindings.ts'

const { providerKey } = examinedIds

function found(
  mapping: RoleMapping | undefined,
  Roles: { readonly authenticated?: string } = { authenticated: arnOf('authenticated') },
) {
  const examined = examinedPool({
    roles: told({
      Roles,
      RoleMappings: mapping ? { [providerKey]: mapping } : {},
    }),
  })
  return mappingFindings(examined, valueOf(examined.reading.groups) ?? [])
}
const standings = (...of: Parameters<typeof found>) => found(...of).map(({ id, standing }) => [id, standing])
const rules = (...Rules: NonNullable<RoleMapping['RulesConfiguration']>['Rules']): RoleMapping => ({
  ...{ Type: 'Rules', AmbiguousRoleResolution: 'AuthenticatedRole', RulesConfiguration: { Rules } },
})
const rule = (Claim: string, Value: string, role: string, MatchType: 'Equals' | 'StartsWith' = 'Equals') => ({
  Claim,
  MatchType,
  Value,
  RoleARN: arnOf(role),
})
const every = [rule('cognito:groups', 'admins', 'admins'), rule('cognito:groups', 'readers', 'readers')]

test('groups with roles and no mapping give nobody anything; the fix maps the token', () => {
  const [finding] = found(undefined)
  expect(finding).toMatchObject({ id: 'mapping', standing: 'inTheWay' })
  expect(finding?.fix?.correction?.roles?.RoleMappings?.[providerKey]).toEqual({
    Type: 'Token',
    AmbiguousRoleResolution: 'AuthenticatedRole',
  })
  expect(finding?.fix?.change?.operation).toBe('SetIdentityPoolRoles')
  expect(mappingFindings(examinedPool({ roles: told({ Roles: {} }) }), [])[0]?.standing).toBe('holds')
})

test('by token, and by rules that reach every group', () => {
  expect(standings({ Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' })).toEqual([
    ['mapping', 'holds'],
    ['tie', 'holds'],
  ])
  expect(standings(rules(...every))).toEqual([
    ['mapping', 'holds'],
    ['rules', 'holds'],
    ['tie', 'holds'],
  ])
})

test('rules that leave out a group, hide one another, or ask for what no token carries', () => {
  expect(standings(rules(rule('cognito:groups', 'admins', 'admins')))[0]).toEqual(['mapping', 'worthALook'])
  expect(standings(rules(rule('cognito:groups', 'a', 'admins', 'StartsWith'), ...every))).toContainEqual([
    'rule:2:order',
    'worthALook',
  ])
  expect(standings(rules(...every, rule('team', 'x', 'admins')))).toContainEqual(['rule:3:claim', 'worthALook'])
})

test('a tie that is denied, not told, or without a role to fall back on', () => {
  const tie = (...of: Parameters<typeof found>) => found(...of).at(-1)
  const denied = tie({ Type: 'Token', AmbiguousRoleResolution: 'Deny' })
  expect(denied?.standing).toBe('worthALook')
  expect(denied?.fix?.correction?.roles?.RoleMappings?.[providerKey]?.AmbiguousRoleResolution).toBe('AuthenticatedRole')
  expect(tie({ Type: 'Token' })).toMatchObject({ standing: 'inTheWay', fix: {} })
  expect(tie({ Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' }, {})).toMatchObject({
    standing: 'inTheWay',
    advice: expect.any(String),
  })
})
