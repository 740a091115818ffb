import { expect, test } from 'vitest'
import { arnOf, examinedIds, examinedPool, trustOf } from '../../../../tests/unit/examinedPool.ts'
import type { IdentityPoolSettings } from '../../../aws/services/cognito-identity/types.ts'
import { givenRoles } from '../read/givenRoles.ts'
import { told, valueOf } from '../read/told.ts'
import { classicFinding } from './classicFinding.ts'

const settings = valueOf(examinedPool().reading.pool) as IdentityPoolSettings

test('the classic flow: off, on for roles that anybody can name, and on where tags tell people apart', () => {
  const classic = (Action: readonly string[], pool: Partial<IdentityPoolSettings> = { AllowClassicFlow: true }) => {
    const base = examinedPool({ pool: told({ ...settings, ...pool }) }).reading
    const tag = { 'aws:RequestTag/role': arnOf('readers') }
    const aud = { 'cognito-identity.amazonaws.com:aud': examinedIds.identityPoolId }
    const own = trustOf('authenticated', {
      Action,
      Condition: {
        StringEquals: { ...aud, ...(Action.length > 1 && tag) },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
      },
    })
    const trust = new Map([[arnOf('readers'), told(own)]])
    const tags = told({ PrincipalTags: { role: 'cognito:preferred_role' } })
    const examined = examinedPool({ ...base, trust, tags })
    const { roles, groups } = examined.reading
    const providerKey = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool00001:client1'
    return classicFinding(
      examined,
      givenRoles({ roles: valueOf(roles) ?? { Roles: {} }, groups: valueOf(groups) ?? [], providerKey }),
    ).standing
  }
  const alone = ['sts:AssumeRoleWithWebIdentity']
  expect(classic(alone, { AllowClassicFlow: false })).toBe('holds')
  expect(classic(alone)).toBe('inTheWay')
  expect(classic([...alone, 'sts:TagSession'])).toBe('holds')
})
