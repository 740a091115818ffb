import { expect, test } from 'vitest'
import { arnOf, examinedPool, refusedRead, trustOf } from '../../../../tests/unit/examinedPool.ts'
import { givenRoles } from '../read/givenRoles.ts'
import { type Told, told, valueOf } from '../read/told.ts'
import { trustFindings } from './trustFindings.ts'

function found(
  trust: Readonly<Record<string, Told<ReturnType<typeof trustOf>>>>,
  tags: Readonly<Record<string, string>> = {},
) {
  const base = examinedPool().reading
  const changed = Object.entries(trust).map(([name, document]) => [arnOf(name), document] as const)
  const examined = examinedPool({ trust: new Map([...base.trust, ...changed]), tags: told({ PrincipalTags: tags }) })
  const { roles, groups, tags: tagMap } = examined.reading
  const given = givenRoles({
    roles: valueOf(roles) ?? { Roles: {} },
    groups: valueOf(groups) ?? [],
    tagMap: valueOf(tagMap),
    providerKey: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool00001:client1',
  })
  return trustFindings(examined, given).filter(({ standing }) => standing !== 'holds')
}

test('a role that asks for guests is to mend, and the fix says how in three ways', () => {
  const [finding, ...others] = found({ readers: told(trustOf('unauthenticated')) })
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    standing: 'inTheWay',
    headline: 'Nobody can get the role readers, because its trust policy asks for guests',
    affects: 'Signing in works; the first call that needs credentials fails for everybody in the group readers.',
  })
  const { fix } = finding ?? {}
  expect(JSON.parse(fix?.after ?? '')).toEqual(trustOf('authenticated'))
  expect(fix?.pastes.map(({ language }) => language)).toEqual(['json', 'shell', 'typescript'])
  expect(fix?.pastes[1]?.text).toContain('aws iam update-assume-role-policy --role-name readers --policy-document \'{"')
  expect(fix?.change).toMatchObject({ operation: 'UpdateAssumeRolePolicy', input: { RoleName: 'readers' } })
  expect(JSON.parse(String(fix?.undo?.input['PolicyDocument']))).toEqual(trustOf('unauthenticated'))
})

test.each([
  ['its trust policy allows another action than pools ask for', { Action: 'sts:AssumeRole' }],
  ['its trust policy does not trust identity pools', { Principal: { Federated: 'accounts.google.com' } }],
] as const)('%s', (why, over) => {
  expect(found({ readers: told(trustOf('authenticated', over)) })[0]?.headline).toContain(why)
})

test('mapped tags are asked of every role for people, also where nobody is known to carry them', () => {
  const findings = found({}, { team: 'custom:team' })
  expect(findings.map(({ id }) => id)).toEqual(['trust:authenticated', 'trust:admins', 'trust:readers'])
  expect(findings[0]?.headline).toContain('sts:TagSession')
})

test('a role that guests can get too is to mend', () => {
  const [finding] = found({
    admins: told(
      trustOf('authenticated', {
        Condition: {
          StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11' },
        },
      }),
    ),
  })
  expect(finding).toMatchObject({ standing: 'inTheWay', title: 'Guests can get the role admins' })
  expect(finding?.fix?.consequence).toBe('only those whom it is not meant for lose it')
})

test('a role that is gone, one that cannot be read, and many that may not be', () => {
  expect(found({ readers: { kind: 'missing', callId: 'c' } })[0]).toMatchObject({
    standing: 'inTheWay',
    title: 'There is no role readers',
  })
  const silent = { kind: 'silent', why: 'No answer.', isWithheld: false, callId: 'c' } as const
  expect(found({ readers: silent })[0]).toMatchObject({ standing: 'untold', id: 'trust:readers' })
  expect(found({ readers: refusedRead, admins: refusedRead })).toMatchObject([
    { id: 'trust', standing: 'untold', title: 'Trust of 2 roles' },
  ])
})
