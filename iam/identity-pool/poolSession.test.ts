import { describe, expect, test } from 'vitest'
import type { Statement } from '../types.ts'
import { guestSessionPolicies } from './guestSessionPolicies.ts'
import { poolSession, type PoolSessionQuestion } from './poolSession.ts'
import { authenticatedAmr, guestAmr } from './webIdentityContext.ts'

const provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1'
const pool = 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11'
const trust = (...actions: readonly string[]): Statement => ({
  Effect: 'Allow',
  Principal: { Federated: 'cognito-identity.amazonaws.com' },
  Action: actions,
  Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': pool } },
})
const trustPolicies: Readonly<Record<string, Statement>> = {
  'arn:auth': trust('sts:AssumeRoleWithWebIdentity', 'sts:TagSession'),
  'arn:guest': trust('sts:AssumeRoleWithWebIdentity'),
}
const guest: PoolSessionQuestion = {
  roles: { Roles: { authenticated: 'arn:auth', unauthenticated: 'arn:guest' } },
  identityPoolId: pool,
  identityId: 'us-east-1:1f0c',
  amr: guestAmr,
  findRole: (arn) => {
    const statement = trustPolicies[arn]
    return statement && { name: arn.slice(4), trustPolicy: { Version: '2012-10-17', Statement: statement } }
  },
}
const person: PoolSessionQuestion = {
  ...guest,
  providerKey: `${provider}:client`,
  claims: { sub: 's-1', aud: 'c-1' },
  amr: authenticatedAmr(provider, 's-1'),
}
const refusal = { kind: 'refused', code: 'InvalidIdentityPoolConfigurationException' }

describe('the session of an identity pool', () => {
  test('2.3: a guest gets the role for guests, scoped down, without tags', () => {
    const session = poolSession({ ...guest, tagMap: { UseDefaults: true } })
    expect(session).toMatchObject({
      kind: 'session',
      roleArn: 'arn:guest',
      tags: {},
      sessionPolicies: guestSessionPolicies,
    })
    expect(session.steps.map(({ rule }) => rule)).toEqual([
      "the pool's unauthenticated role",
      'trust policy of guest',
      'guest session policies',
    ])
  })

  test('2.3: a signed-in person gets tags and no scope-down', () => {
    const session = poolSession({ ...person, tagMap: { UseDefaults: true } })
    expect(session).toMatchObject({ kind: 'session', roleArn: 'arn:auth', tags: { username: 's-1', client: 'c-1' } })
    expect(session).not.toHaveProperty('sessionPolicies')
    expect(session.steps.map(({ rule, outcome }) => `${rule}: ${outcome}`)).toEqual([
      "the pool's authenticated role: chosen",
      'principal tag username: chosen',
      'principal tag client: chosen',
      'trust policy of auth: chosen',
    ])
  })

  test('2.3: tags need sts:TagSession in the trust policy', () => {
    const roles = { Roles: { authenticated: 'arn:guest' } }
    const session = poolSession({ ...person, roles, tagMap: { UseDefaults: true } })
    expect(session).toMatchObject(refusal)
    expect(session.steps.at(-1)).toEqual({
      rule: 'trust policy of guest',
      outcome: 'refused',
      reason: 'the pool passes principal tags, and the trust policy does not allow sts:TagSession',
    })
    expect(poolSession({ ...person, roles }).kind).toBe('session')
  })

  test('2.3: a tag that cannot be refuses the session', () => {
    const session = poolSession({ ...person, tagMap: { PrincipalTags: { 'aws:x': 'sub', team: 'custom:team' } } })
    expect(session).toMatchObject(refusal)
    expect(session.steps.map(({ outcome }) => outcome)).toEqual(['chosen', 'refused', 'passed over', 'refused'])
  })

  test('ID-213: tags that the token names stand in the place of those of the map', () => {
    const named = { ...person, tagMap: { UseDefaults: true }, tokenTags: { team: 'blue' } }
    const session = poolSession(named)
    expect(session).toMatchObject({ kind: 'session', tags: { team: 'blue' } })
    expect(session.steps[1]).toEqual({
      rule: 'principal tag team',
      outcome: 'chosen',
      reason: 'the token names the tag team',
    })
    expect(poolSession({ ...named, tokenTags: {} })).toMatchObject({ kind: 'session', tags: {} })
    expect(poolSession({ ...named, roles: { Roles: { authenticated: 'arn:guest' } } })).toMatchObject(refusal)
  })

  test('2.3: a role that is gone refuses the session', () => {
    const session = poolSession({ ...person, roles: { Roles: { authenticated: 'arn:gone' } } })
    expect(session).toMatchObject(refusal)
    expect(session.steps.at(-1)?.reason).toBe('there is no role arn:gone')
  })

  test('each part of the way is found whole, as far as it went', () => {
    const about = (question: PoolSessionQuestion) => poolSession(question).findings.map((finding) => finding.about)
    const tagMap = { UseDefaults: true }
    expect(about({ ...person, tagMap })).toEqual(['role', 'principal tags', 'trust policy'])
    expect(about(person)).toEqual(['role', 'trust policy'])
    expect(about({ ...guest, tagMap })).toEqual(['role', 'trust policy'])
    expect(about({ ...person, tagMap: { PrincipalTags: { 'aws:x': 'sub' } } })).toEqual(['role', 'principal tags'])
    expect(about({ ...person, customRoleArn: 'arn:auth' })).toEqual(['role'])
    const gone = poolSession({ ...person, roles: { Roles: { authenticated: 'arn:gone' } } })
    expect(gone.findings.at(-1)).toEqual({
      about: 'trust policy',
      detail: { allowed: false, reason: 'there is no role arn:gone', decisions: [] },
    })
  })

  test('2.3: a refused choice is passed on with its own error', () => {
    expect(poolSession({ ...person, customRoleArn: 'arn:auth' })).toMatchObject({
      kind: 'refused',
      code: 'NotAuthorizedException',
    })
  })
})
