import { describe, expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import type { Statement } from '../types.ts'
import { trustDecision } from './trustDecision.ts'

const arn = 'arn:aws:iam::123456789012:role/admins'
const trusting = (statement: Partial<Statement>) =>
  ({
    name: 'admins',
    arn,
    trustPolicy: {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole', ...statement },
    },
  }) as const
const ask = (statement: Partial<Statement>, more = {}) =>
  trustDecision({
    principal: principals.session,
    action: 'sts:AssumeRole',
    role: trusting(statement),
    context: {},
    ...more,
  })
const assume = {
  'identity-based': [
    {
      name: 'p',
      document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: arn } },
    },
  ],
} as const

describe('may this principal assume this role', () => {
  test('3: whom the trust policy names may', () => {
    expect(ask({})).toMatchObject({
      verdict: 'allowed',
      decidedBy: { layer: 'resource-based', policyName: 'trust policy of admins', statement: 0 },
      request: { action: 'sts:AssumeRole', resource: arn },
    })
    expect(ask({ Principal: { AWS: principals.session.roleArn } }).verdict).toBe('allowed')
  })

  test('3: a trusted account needs an identity-based policy too', () => {
    const account = { Principal: { AWS: '123456789012' } }
    expect(ask(account)).toMatchObject({ verdict: 'implicitly denied', layer: 'identity-based' })
    expect(ask(account, { policies: assume })).toMatchObject({ verdict: 'allowed', layer: 'identity-based' })
  })

  test('3: an identity-based policy alone is not enough', () => {
    expect(ask({ Principal: { AWS: principals.user.arn } }, { policies: assume })).toMatchObject({
      verdict: 'implicitly denied',
      layer: 'resource-based',
    })
  })

  test('3: whom the trust policy of another account names needs an identity-based policy too', () => {
    const elsewhere = 'arn:aws:iam::999999999999:role/admins'
    const role = { ...trusting({ Principal: { AWS: principals.user.arn } }), arn: elsewhere }
    const caller = { principal: principals.user, role }
    expect(ask({}, caller)).toMatchObject({ verdict: 'implicitly denied', layer: 'identity-based' })
    expect(ask({}, { ...caller, policies: assume })).toMatchObject({ verdict: 'implicitly denied' })
    const document = { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: elsewhere } } as const
    const policies = { 'identity-based': [{ name: 'p', document }] }
    expect(ask({}, { ...caller, policies }).verdict).toBe('allowed')
  })

  test('3: a federated principal has no account that would have to allow', () => {
    const provider = 'cognito-identity.amazonaws.com'
    const trust = { Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithWebIdentity' }
    const principal = { type: 'Federated', provider }
    expect(ask(trust, { principal, action: 'sts:AssumeRoleWithWebIdentity' }).verdict).toBe('allowed')
  })

  test('3: conditions of the trust policy read the context of the assume', () => {
    const external = { Condition: { StringEquals: { 'sts:ExternalId': '7' } } }
    expect(ask(external).verdict).toBe('implicitly denied')
    expect(ask(external, { context: { 'sts:ExternalId': '7' } }).verdict).toBe('allowed')
  })
})
