import { describe, expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import type { PolicyDocument, Statement } from '../../types.ts'
import { lintIdentityPool } from './lintIdentityPool.ts'
import type { LintedPool, LintedRole } from './types.ts'

const identityPoolId = 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11'
const provider = 'cognito-identity.amazonaws.com'

function trusting(amr: string | undefined, change: Partial<Statement> = {}, aud = identityPoolId): PolicyDocument {
  const statement: Statement = {
    Effect: 'Allow',
    Principal: { Federated: provider },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { [`${provider}:aud`]: aud },
      ...(amr !== undefined && { 'ForAnyValue:StringLike': { [`${provider}:amr`]: amr } }),
    },
    ...change,
  }
  return { Version: '2012-10-17', Statement: statement }
}

function role(name: string, trustPolicy: PolicyDocument, ...actions: readonly string[]): LintedRole {
  const document = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: actions, Resource: '*' } } as const
  const policies = actions.length > 0 ? [{ name: 'p', document }] : []
  return { arn: `arn:aws:iam::123456789012:role/${name}`, trustPolicy, policies }
}

const person = (name: string, ...actions: readonly string[]) => role(name, trusting('authenticated'), ...actions)
const guest = (...actions: readonly string[]) => role('guest', trusting('unauthenticated'), ...actions)
const found = (pool: Omit<LintedPool, 'identityPoolId'>) => lintIdentityPool({ identityPoolId, ...pool })
const codes = (pool: Omit<LintedPool, 'identityPoolId'>) =>
  found(pool).map(({ issueCode, about }) => [issueCode, about.slice(about.lastIndexOf('/') + 1)])

describe('lintIdentityPool', () => {
  test("the product's own pool has no issues but what its guests are shown", () => {
    const roles = new Map(
      accessRoles.map(({ name, givenTo, precedence, policies }) => {
        const amr = givenTo === 'guests' ? 'unauthenticated' : 'authenticated'
        return [name, { givenTo, precedence, role: { ...role(name, trusting(amr)), policies } }]
      }),
    )
    const groups = [...roles].flatMap(([name, { givenTo, precedence, role: each }]) =>
      givenTo === 'group' ? [{ name, role: each, ...(precedence !== undefined && { precedence }) }] : [],
    )
    const pool = { authenticated: roles.get('authenticated')?.role, unauthenticated: roles.get('guest')?.role, groups }
    const present = Object.fromEntries(Object.entries(pool).filter(([, value]) => value !== undefined))
    const errors = found(present).filter(({ findingType }) => findingType !== 'WARNING')
    expect(groups.length).toBeGreaterThan(1)
    expect(errors).toEqual([])
  })

  test('amr must fit where the role is attached', () => {
    expect(codes({ unauthenticated: role('g', trusting('authenticated')) })).toEqual([
      ['AMR_CONTRADICTS_ATTACHMENT', 'g'],
    ])
    expect(codes({ authenticated: role('a', trusting('unauthenticated')) })).toEqual([
      ['AMR_CONTRADICTS_ATTACHMENT', 'a'],
    ])
    const [issue] = found({ authenticated: role('a', trusting('unauthenticated')) })
    expect(issue).toMatchObject({
      findingType: 'ERROR',
      findingDetails: expect.stringContaining('Write "authenticated"'),
      learnMoreLink: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\/cognito\//),
    })
  })

  test('aud must name the pool', () => {
    const other = trusting('authenticated', {}, 'us-east-1:00000000-0000-4000-8000-000000000009')
    expect(codes({ authenticated: role('a', other) })).toEqual([['AUDIENCE_OF_ANOTHER_POOL', 'a']])
  })

  test('a mapped role and the role of a group must trust the pool', () => {
    const stranger = trusting('authenticated', { Principal: { Service: 'lambda.amazonaws.com' } })
    const denied = trusting('authenticated', { Action: 'sts:AssumeRole' })
    expect(codes({ mapped: [role('m', stranger)], groups: [{ name: 'g', role: role('r', denied) }] })).toEqual([
      ['ROLE_DOES_NOT_TRUST_POOL', 'r'],
      ['ROLE_DOES_NOT_TRUST_POOL', 'm'],
    ])
  })

  test('mapped tags need sts:TagSession', () => {
    const authenticated = person('a')
    expect(codes({ authenticated, mapsPrincipalTags: true })).toEqual([['TAGS_WITHOUT_TAG_SESSION', 'a']])
    const both = trusting('authenticated', { Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'] })
    expect(codes({ authenticated: role('a', both), mapsPrincipalTags: true })).toEqual([])
    expect(codes({ unauthenticated: guest(), mapsPrincipalTags: true })).toEqual([])
    const some: Statement = {
      Effect: 'Allow',
      Principal: { Federated: provider },
      Action: 'sts:TagSession',
      Condition: { StringEquals: { 'aws:RequestTag/team': 'blue' } },
    }
    const limited: PolicyDocument = {
      Version: '2012-10-17',
      Statement: [trusting('authenticated').Statement, some].flat(),
    }
    expect(codes({ authenticated: role('a', limited), mapsPrincipalTags: true })).toEqual([])
  })

  test('a role for people that guests can take as well', () => {
    expect(codes({ authenticated: role('a', trusting(undefined)) })).toEqual([['ROLE_TRUSTS_GUESTS_TOO', 'a']])
    expect(codes({ unauthenticated: role('g', trusting(undefined)) })).toEqual([])
  })

  test('guests who may administer Cognito', () => {
    const [issue, ...more] = found({
      unauthenticated: guest('cognito-idp:*', 'cognito-identity:GetId', 's3:GetObject'),
    })
    expect(more).toEqual([])
    expect(issue).toMatchObject({ issueCode: 'GUESTS_MAY_ADMINISTER_COGNITO', findingType: 'SECURITY_WARNING' })
    expect(issue?.findingDetails).toContain('(cognito-idp:*)')
    expect(codes({ unauthenticated: guest('cognito-idp:SignUp', 'cognito-identity:GetOpenIdToken') })).toEqual([])
    expect(codes({ unauthenticated: guest('cognito-idp:AdminGetUser') })).toHaveLength(1)
    expect(codes({ authenticated: person('a', 'cognito-idp:AdminGetUser') })).toEqual([])
  })

  test('services that the session policy of guests leaves out', () => {
    const issues = found({
      unauthenticated: guest('route53:ListHostedZones', 'route53:Get*', 'polly:*', 'iam:GetUser'),
    })
    expect(issues.map(({ issueCode, findingDetails }) => [issueCode, /"(\w+)"/.exec(findingDetails)?.[1]])).toEqual([
      ['GUESTS_ARE_BLOCKED_FROM_SERVICE', 'route53'],
      ['GUESTS_ARE_BLOCKED_FROM_SERVICE', 'iam'],
    ])
  })

  test('a group whose role lacks what all signed-in people have', () => {
    const authenticated = person('a', 's3:GetObject', 's3:ListBucket')
    const groups = [
      { name: 'less', precedence: 1, role: person('l', 's3:GetObject') },
      { name: 'more', precedence: 2, role: person('m', 's3:*') },
      { name: 'none', precedence: 3 },
    ]
    const [issue, ...others] = found({ authenticated, groups })
    expect(others).toEqual([])
    expect(issue).toMatchObject({ issueCode: 'GROUP_ROLE_LACKS_ACTIONS', about: 'less' })
    expect(issue?.findingDetails).toContain('may do: s3:ListBucket.')
  })

  test('groups of which neither is first', () => {
    const [a, b] = [person('a'), person('b')]
    const groups = (one?: number, other?: number, second = b) => [
      { name: 'one', role: a, ...(one !== undefined && { precedence: one }) },
      { name: 'other', role: second, ...(other !== undefined && { precedence: other }) },
    ]
    expect(codes({ groups: groups(1, 1) })).toEqual([['TIED_GROUP_PRECEDENCE', 'other']])
    expect(codes({ groups: groups() })).toEqual([['TIED_GROUP_PRECEDENCE', 'other']])
    expect(codes({ groups: groups(1, 2) })).toEqual([])
    expect(codes({ groups: groups(1, 1, a) })).toEqual([])
  })
})
