import { describe, expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { guestSessionPolicies } from '../identity-pool/guestSessionPolicies.ts'
import type { AuthorizationRequest, PoliciesInForce, Statement } from '../types.ts'
import { suggestStatement } from './suggestStatement.ts'

const id = 'us-east-1:1f0c'
const own = { 'cognito-identity.amazonaws.com:sub': id }
const variable = '${cognito-identity.amazonaws.com:sub}'
const document = (...statements: readonly Statement[]) => ({ Version: '2012-10-17', Statement: statements }) as const
const asked = (change: Partial<AuthorizationRequest> = {}): AuthorizationRequest => ({
  principal: principals.session,
  action: 's3:GetObject',
  resource: `arn:aws:s3:::photos/private/${id}/cat.jpg`,
  context: own,
  ...change,
})
const suggest = (request: AuthorizationRequest, policies: PoliciesInForce = {}) =>
  suggestStatement(evaluate(request, policies))
const everything: Statement = { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' }
const first = (request: AuthorizationRequest, policies?: PoliciesInForce) => {
  const suggestion = suggest(request, policies)
  return suggestion.kind === 'add' ? suggestion.changes[0] : undefined
}

describe('a statement that would allow the request', () => {
  test("names the action and the object, with the variable in place of the caller's own id", () => {
    expect(first(asked())).toEqual({
      layer: 'identity-based',
      statement: {
        Sid: 'AllowS3GetObject',
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::photos/private/${variable}/cat.jpg`,
      },
      reason:
        "no identity-based policy allows it: add this to a policy of the role or user; the variable stands for each caller's own identity id",
    })
  })

  test("keeps another person's id as it is", () => {
    expect(first(asked({ resource: 'arn:aws:s3:::photos/private/us-east-1:2/x' }))?.statement.Resource).toBe(
      'arn:aws:s3:::photos/private/us-east-1:2/x',
    )
    expect(first(asked({ context: {} }))?.statement.Resource).toBe(`arn:aws:s3:::photos/private/${id}/cat.jpg`)
    const decision = evaluate(asked(), {})
    expect(JSON.stringify(suggestStatement(decision, { callerIdentityId: 'us-east-1:2' }))).not.toContain('${')
  })

  test('narrows a listing to the prefix that was asked for', () => {
    const request = asked({
      action: 's3:ListBucket',
      resource: 'arn:aws:s3:::photos',
      context: { ...own, 's3:prefix': `private/${id}/` },
    })
    expect(first(request)?.statement.Condition).toEqual({ StringEquals: { 's3:prefix': `private/${variable}/` } })
  })

  test('takes the place of a condition that failed and keeps the ones that held', () => {
    const near: Statement = {
      Sid: 'ListPublic',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::photos',
      Condition: {
        StringLike: { 's3:prefix': 'public/*' },
        IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
        Bool: { 'aws:SecureTransport': 'true' },
      },
    }
    const context = { 's3:prefix': 'private/x', 'aws:SourceIp': '10.1.2.3', 'aws:SecureTransport': 'false' }
    const change = first(asked({ action: 's3:ListBucket', resource: 'arn:aws:s3:::photos', context }), {
      'identity-based': [{ name: 'lists', document: document(near) }],
    })
    expect(change?.statement.Condition).toEqual({
      StringEquals: { 's3:prefix': 'private/x' },
      IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
      Bool: { 'aws:SecureTransport': 'false' },
    })
    expect(change?.nearest).toEqual({ layer: 'identity-based', policyName: 'lists', statement: 0, sid: 'ListPublic' })
    expect(change?.reason).toContain('only its condition failed')
  })

  test('asks for absence where the request lacks the key, and leaves passed dates out', () => {
    const near: Statement = {
      ...everything,
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' }, DateLessThan: { 'aws:CurrentTime': '2020-01-01' } },
    }
    const change = first(asked({ context: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } }), {
      'identity-based': [{ name: 'p', document: document(near) }],
    })
    expect(change?.statement.Condition).toEqual({ Null: { 'aws:MultiFactorAuthPresent': 'true' } })
  })

  test('holds a record set to its names, types and actions, guarded against absence', () => {
    const context = {
      'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['a.example.com', 'b.example.com'],
      'route53:ChangeResourceRecordSetsActions': ['UPSERT'],
    }
    const change = first(
      asked({ action: 'route53:ChangeResourceRecordSets', resource: 'arn:aws:route53:::hostedzone/Z1', context }),
    )
    expect(change?.statement.Condition).toEqual({
      'ForAllValues:StringEquals': {
        'route53:ChangeResourceRecordSetsActions': 'UPSERT',
        'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['a.example.com', 'b.example.com'],
      },
      Null: {
        'route53:ChangeResourceRecordSetsActions': 'false',
        'route53:ChangeResourceRecordSetsNormalizedRecordNames': 'false',
      },
    })
  })

  test('is exact where a near statement lists more names, types or actions', () => {
    const keys = 'route53:ChangeResourceRecordSets'
    const near: Statement = {
      Effect: 'Allow',
      Action: `${keys}`,
      Resource: 'arn:aws:route53:::hostedzone/*',
      Condition: {
        'ForAllValues:StringEquals': { [`${keys}RecordTypes`]: ['TXT', 'A'] },
        'ForAllValues:StringLike': { [`${keys}NormalizedRecordNames`]: ['*.example.test', '*.rolecall.test'] },
        'ForAllValues:StringNotEquals': { [`${keys}Actions`]: 'DELETE' },
        Null: { [`${keys}RecordTypes`]: 'false', [`${keys}NormalizedRecordNames`]: 'false' },
        IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
      },
    }
    const context = {
      [`${keys}NormalizedRecordNames`]: ['mail.example.test'],
      [`${keys}RecordTypes`]: ['MX'],
      [`${keys}Actions`]: ['UPSERT'],
      'aws:SourceIp': '10.1.2.3',
    }
    const change = first(asked({ action: keys, resource: 'arn:aws:route53:::hostedzone/Z1', context }), {
      'identity-based': [{ name: 'zones', document: document(near) }],
    })
    expect(change?.statement).toMatchObject({ Action: keys, Resource: 'arn:aws:route53:::hostedzone/Z1' })
    expect(change?.statement.Condition).toEqual({
      'ForAllValues:StringEquals': {
        [`${keys}NormalizedRecordNames`]: 'mail.example.test',
        [`${keys}RecordTypes`]: 'MX',
        [`${keys}Actions`]: 'UPSERT',
      },
      Null: {
        [`${keys}NormalizedRecordNames`]: 'false',
        [`${keys}RecordTypes`]: 'false',
        [`${keys}Actions`]: 'false',
      },
      IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
    })
  })

  test.each([
    ['s3:GetBucketLocation', 'arn:aws:s3:::photos', { StringLike: { 's3:prefix': 'a/*' } }],
    ['s3:GetBucketVersioning', 'arn:aws:s3:::photos', { StringEquals: { 's3:delimiter': '/', 's3:max-keys': '5' } }],
    ['s3:GetObject', 'arn:aws:s3:::photos/x', { StringEquals: { 's3:x-amz-acl': 'private', 'aws:RequestTag/t': 'v' } }],
    ['s3:GetObject', 'arn:aws:s3:::photos/x', { 'ForAnyValue:StringLike': { 'aws:TagKeys': '*' } }],
    [
      'route53:ListResourceRecordSets',
      'arn:aws:route53:::hostedzone/Z1',
      {
        'ForAnyValue:StringEquals': { 'route53:ChangeResourceRecordSetsActions': 'UPSERT' },
      },
    ],
  ])('is plain where %s never carries the key of the near condition', (action, resource, Condition) => {
    const near: Statement = { Effect: 'Allow', Action: [action, 's3:ListBucket'], Resource: resource, Condition }
    const change = first(asked({ action, resource, context: {} }), {
      'identity-based': [{ name: 'p', document: document(near) }],
    })
    expect(change?.statement).toEqual({ Sid: expect.any(String), Effect: 'Allow', Action: action, Resource: resource })
  })

  test('asks for no prefix where a listing had none, and for the empty one where it was empty', () => {
    const near: Statement = {
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::photos',
      Condition: { StringLike: { 's3:prefix': 'a/*' } },
    }
    const listed = (context: Record<string, string>) =>
      first(asked({ action: 's3:ListBucket', resource: 'arn:aws:s3:::photos', context }), {
        'identity-based': [{ name: 'p', document: document(near) }],
      })?.statement.Condition
    expect(listed({})).toEqual({ Null: { 's3:prefix': 'true' } })
    expect(listed({ 's3:prefix': '' })).toEqual({ StringEquals: { 's3:prefix': '' } })
  })

  test('takes wildcards and variables in a name for what they are', () => {
    expect(first(asked({ resource: 'arn:aws:s3:::photos/a*b?${x}$' }))?.statement.Resource).toBe(
      'arn:aws:s3:::photos/a${*}b${?}${$}{x}$',
    )
  })

  test('goes to the boundary too when that is silent', () => {
    const suggestion = suggest(asked(), {
      'permissions boundary': [{ name: 'b', document: document({ ...everything, Action: 'sqs:*' }) }],
    })
    expect(suggestion.kind === 'add' && suggestion.changes.map(({ layer }) => layer)).toEqual([
      'identity-based',
      'permissions boundary',
    ])
  })

  test('goes to the resource for callers whom only it can let in', () => {
    expect(first(asked({ principal: { type: 'Anonymous' } }))).toMatchObject({
      layer: 'resource-based',
      statement: { Principal: '*' },
    })
    const other = suggest(asked({ resourceAccount: '999999999999' }))
    expect(other.kind === 'add' && other.changes.map(({ layer }) => layer)).toEqual([
      'resource-based',
      'identity-based',
    ])
    const trust = first(asked({ action: 'sts:AssumeRole', resource: 'arn:aws:iam::123456789012:role/admins' }))
    expect(trust?.statement).toEqual({
      Sid: 'AllowStsAssumeRole',
      Effect: 'Allow',
      Principal: { AWS: principals.session.roleArn },
      Action: 'sts:AssumeRole',
    })
  })

  test('names the pool in a trust policy', () => {
    const principal = { type: 'Federated', provider: 'cognito-identity.amazonaws.com' } as const
    const context = { 'cognito-identity.amazonaws.com:aud': 'us-east-1:pool' }
    const change = first({
      principal,
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: 'arn:aws:iam::123456789012:role/r',
      context,
    })
    expect(change?.statement).toMatchObject({
      Principal: { Federated: principal.provider },
      Condition: { StringEquals: context },
    })
  })
})

describe('nothing helps', () => {
  const allowAll = { 'identity-based': [{ name: 'p', document: document(everything) }] }
  test.each<[string, PoliciesInForce, AuthorizationRequest['context'], string]>([
    [
      'against a Deny',
      { 'identity-based': [{ name: 'p', document: document({ ...everything, Sid: 'No', Effect: 'Deny' }) }] },
      {},
      'statement No of p (identity-based) denies it, and no Allow outweighs a Deny',
    ],
    [
      'against the organization',
      { ...allowAll, 'service control': [{ name: 's', document: document() }] },
      {},
      'the service control policies of the organization leave it out: only the organization can change that',
    ],
    [
      'against the organization of the resource',
      { ...allowAll, 'resource control': [] },
      {},
      'the resource control policies of the organization leave it out: only the organization can change that',
    ],
    [
      'against a session policy',
      { ...allowAll, session: [] },
      {},
      'the session policy was fixed when the session began: only a new session with another one helps',
    ],
    [
      'for a guest outside the scope-down, whose role is silent too',
      { session: [] },
      { 'cognito-identity.amazonaws.com:amr': ['unauthenticated'] },
      'the session policies that identity pools give to guests leave it out, whatever the role allows: only signing in helps',
    ],
  ])('%s', (_, policies, context, reason) => {
    expect(suggest(asked({ context }), policies)).toMatchObject({ kind: 'nothing helps', reason })
  })

  test('for a guest who asks for Route 53, and something does for S3', () => {
    const guest = {
      principal: principals.guest,
      context: { 'cognito-identity.amazonaws.com:amr': ['unauthenticated'] },
    }
    expect(
      suggest(asked({ ...guest, action: 'route53:ListHostedZones', resource: '*' }), { session: guestSessionPolicies })
        .kind,
    ).toBe('nothing helps')
    expect(suggest(asked(guest), { session: guestSessionPolicies }).kind).toBe('add')
  })

  test('when the action cannot be named, and nothing is needed when it is allowed', () => {
    expect(suggest(asked({ action: 'nonsense' }))).toMatchObject({
      kind: 'nothing helps',
      reason: 'no statement can name this action and this resource',
    })
    expect(suggest(asked(), allowAll)).toEqual({ kind: 'already allowed' })
  })
})
