import { describe, expect, test } from 'vitest'
import type { Statement } from '../types.ts'
import { trustPolicyAllows } from './trustPolicyAllows.ts'
import { authenticatedAmr, guestAmr, webIdentityContext } from './webIdentityContext.ts'

const pool = 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11'
const identity = {
  identityPoolId: pool,
  identityId: 'us-east-1:1f0c',
  amr: authenticatedAmr('cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1', 'sub-1'),
}
const guest = { ...identity, amr: guestAmr }

const standard: Statement = {
  Effect: 'Allow',
  Principal: { Federated: 'cognito-identity.amazonaws.com' },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: { 'cognito-identity.amazonaws.com:aud': pool },
    'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
  },
}
const ask = (
  who: typeof identity,
  statements: Statement | readonly Statement[],
  tags?: Readonly<Record<string, string>>,
) =>
  trustPolicyAllows({
    ...who,
    ...(tags && { tags }),
    role: {
      name: 'authenticated',
      arn: 'arn:aws:iam::123456789012:role/authenticated',
      trustPolicy: { Version: '2012-10-17', Statement: statements },
    },
  })

describe('a trust policy for an identity pool', () => {
  test('the standard one lets signed-in people in and guests not', () => {
    expect(ask(identity, standard)).toMatchObject({
      allowed: true,
      reason: 'the trust policy lets the identity pool assume this role',
    })
    expect(ask(guest, standard)).toMatchObject({
      allowed: false,
      reason:
        'no statement of the trust policy allows sts:AssumeRoleWithWebIdentity; in the nearest one, ' +
        'cognito-identity.amazonaws.com:amr wants authenticated and is unauthenticated (ForAnyValue: none of the values fits)',
    })
  })

  test.each<[string, Partial<Statement>, string]>([
    [
      'another pool',
      { Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:other' } } },
      `cognito-identity.amazonaws.com:aud wants us-east-1:other and is ${pool}`,
    ],
    [
      'sts:AssumeRole',
      { Action: 'sts:AssumeRole' },
      'Action wants sts:AssumeRole and is sts:AssumeRoleWithWebIdentity',
    ],
    ['an AWS principal', { Principal: { AWS: '*' } }, 'Principal wants AWS: * and is cognito-identity.amazonaws.com'],
    [
      'another provider',
      { Principal: { Federated: 'accounts.google.com' } },
      'Principal wants Federated: accounts.google.com and is cognito-identity.amazonaws.com',
    ],
    [
      'another identity',
      { Condition: { StringEquals: { 'cognito-identity.amazonaws.com:sub': 'us-east-1:9' } } },
      'cognito-identity.amazonaws.com:sub wants us-east-1:9 and is us-east-1:1f0c',
    ],
    [
      'a key that the token lacks',
      { Condition: { StringEquals: { 'aws:MultiFactorAuthPresent': 'true' } } },
      'aws:MultiFactorAuthPresent wants true and is absent (the request does not carry this key)',
    ],
  ])('one for %s refuses and says so', (_, change, clause) => {
    const answer = ask(identity, { ...standard, ...change })
    expect(answer.allowed).toBe(false)
    expect(answer.reason).toContain(clause)
  })

  test('a star names everyone', () => {
    expect(ask(identity, { ...standard, Principal: '*' }).allowed).toBe(true)
  })

  test('a Deny is named', () => {
    const deny: Statement = { ...standard, Sid: 'NotThisPool', Effect: 'Deny' }
    expect(ask(identity, [standard, deny]).reason).toBe(
      'the trust policy denies sts:AssumeRoleWithWebIdentity in statement NotThisPool',
    )
  })

  test('an empty one allows nobody', () => {
    expect(ask(identity, []).reason).toBe('no statement of the trust policy allows sts:AssumeRoleWithWebIdentity')
  })

  test('with principal tags sts:TagSession must be allowed too', () => {
    const refused = ask(identity, standard, { team: 'blue' })
    expect(refused).toMatchObject({
      allowed: false,
      reason: 'the pool passes principal tags, and the trust policy does not allow sts:TagSession',
    })
    expect(refused.decisions.map(({ verdict }) => verdict)).toEqual(['allowed', 'implicitly denied'])
    const tagging: Statement = { ...standard, Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'] }
    expect(ask(identity, tagging, { team: 'blue' })).toMatchObject({ allowed: true })
  })

  test('one statement may allow the assume and the tags under a condition on the tags', () => {
    const both: Statement = {
      ...standard,
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
      Condition: { StringEquals: { 'aws:RequestTag/team': 'blue' } },
    }
    expect(ask(identity, both, { team: 'blue' }).allowed).toBe(true)
    expect(ask(identity, both, { team: 'red' }).allowed).toBe(false)
    expect(ask(identity, both).allowed).toBe(false)
  })

  test('the tags are there to be tested', () => {
    const limited: Statement = {
      ...standard,
      Action: 'sts:*',
      Condition: {
        StringLikeIfExists: { 'aws:RequestTag/team': 'blue' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] },
      },
    }
    expect(ask(identity, limited, { team: 'blue' }).allowed).toBe(true)
    expect(ask(identity, limited, { team: 'red' }).allowed).toBe(false)
    expect(ask(identity, limited, { team: 'blue', x: '1' }).allowed).toBe(false)
  })
})

test('the keys of a session stay those of the assume', () => {
  expect(webIdentityContext(identity)).toEqual({
    'aws:FederatedProvider': 'cognito-identity.amazonaws.com',
    'cognito-identity.amazonaws.com:aud': pool,
    'cognito-identity.amazonaws.com:sub': 'us-east-1:1f0c',
    'cognito-identity.amazonaws.com:amr': [
      'authenticated',
      'cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1',
      'cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1:CognitoSignIn:sub-1',
    ],
  })
})
