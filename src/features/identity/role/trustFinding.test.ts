import { expect, test } from 'vitest'
import type { TrustQuestion } from '#iam/identity-pool/trustPolicyAllows.ts'
import { trustPolicyAllows } from '#iam/identity-pool/trustPolicyAllows.ts'
import { authenticatedAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { Statement } from '#iam/types.ts'
import { trustFinding } from './trustFinding.ts'

const pool = 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11'
function ask(amr: string, ...more: readonly Statement[]) {
  const role: TrustQuestion['role'] = {
    name: 'readers',
    arn: 'arn:aws:iam::123456789012:role/readers',
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'cognito-identity.amazonaws.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { 'cognito-identity.amazonaws.com:aud': pool },
            'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
          },
        },
        ...more,
      ],
    },
  }
  return trustPolicyAllows({
    role,
    identityPoolId: pool,
    identityId: 'us-east-1:1',
    amr: authenticatedAmr('cognito-idp.us-east-1.amazonaws.com/p', 's'),
  })
}

test('a trust policy that allows shows each of its conditions as met', () => {
  const finding = trustFinding([
    { about: 'role', detail: {} },
    { about: 'trust policy', detail: ask('authenticated') },
  ])
  expect(finding?.allowed).toBe(true)
  expect(finding?.elements.map(({ element, matched }) => [element, matched])).toEqual([
    ['Principal', true],
    ['Action', true],
    ['Condition', true],
    ['Condition', true],
  ])
})

test('a trust policy for guests refuses signed-in people and shows at which condition', () => {
  const finding = trustFinding([{ about: 'trust policy', detail: ask('unauthenticated') }])
  expect(finding?.allowed).toBe(false)
  expect(finding?.elements.filter(({ matched }) => !matched).map(({ key }) => key)).toEqual([
    'cognito-identity.amazonaws.com:amr',
  ])
})

test('the statement that denies is told, not one before it that allows', () => {
  const denial = { Effect: 'Deny', Principal: '*', Action: 'sts:*' } as const
  const finding = trustFinding([{ about: 'trust policy', detail: ask('authenticated', denial) }])
  expect(finding?.elements.map(({ wanted }) => wanted)).toEqual([['*'], ['sts:*']])
})

test('the statement that is told is the one whose elements the reason names', () => {
  const ofOthers = {
    Effect: 'Deny',
    Principal: { AWS: '999999999999' },
    Action: 'sts:AssumeRoleWithWebIdentity',
  } as const
  const finding = trustFinding([{ about: 'trust policy', detail: ask('unauthenticated', ofOthers) }])
  expect(finding?.reason).toContain('cognito-identity.amazonaws.com:amr wants unauthenticated')
  expect(finding?.elements).toHaveLength(4)
})

test('notes about other things are no finding', () => {
  expect(
    trustFinding([
      { about: 'role', detail: 'readers' },
      { about: 'x', detail: null },
    ]),
  ).toBeUndefined()
})
