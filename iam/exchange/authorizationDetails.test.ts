import { describe, expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import type { PoliciesInForce, PolicyDocument, Statement } from '../types.ts'
import { type AuthorizationDetails, toAuthorizationDetails } from './authorizationDetails.ts'
import { fromAuthorizationDetails } from './fromAuthorizationDetails.ts'

const document = (...statements: readonly Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
})
const policies: PoliciesInForce = {
  'service control': [
    {
      name: 'FullAWSAccess',
      arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
      attachedTo: 'arn:aws:organizations::1:root/o-1/r-1',
      document: document({ Effect: 'Allow', Action: '*', Resource: '*' }),
    },
  ],
  'identity-based': [
    {
      name: 'photos',
      document: document({
        Sid: 'OwnFolder',
        Effect: 'Allow',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::photos/${cognito-identity.amazonaws.com:sub}/*',
        Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' }, Bool: { 'aws:SecureTransport': true } },
      }),
    },
    {
      name: 'limits',
      arn: 'arn:aws:iam::123456789012:policy/limits',
      document: document({ Sid: 'NoDelete', Effect: 'Deny', NotAction: ['s3:Get*', 's3:Put*'], Resource: '*' }),
    },
  ],
}
const context = {
  'cognito-identity.amazonaws.com:sub': 'us-east-1:1f0c',
  'aws:userid': 'AROAEXAMPLE:CognitoIdentityCredentials',
  'aws:TagKeys': ['a', 'b'],
  'aws:SecureTransport': 'true',
}
const resource = 'arn:aws:s3:::photos/us-east-1:1f0c/cat.jpg'
const ask = (action: string, more = {}) =>
  evaluate({ principal: principals.session, action, resource, context: { ...context, ...more } }, policies)
const decisions = [
  ask('s3:GetObject'),
  ask('s3:DeleteObject', { 's3:VersionId': '1' }),
  ask('s3:PutObject', { 'aws:SecureTransport': 'false' }),
]

/** The stable shapes: a change of one of these files is a change for everyone who reads traces. */
const golden = (name: string, value: unknown) =>
  expect(`${JSON.stringify(value, undefined, 2)}\n`).toMatchFileSnapshot(`./golden/${name}.json`)

describe("the trace and AWS's authorization details", () => {
  test('the trace keeps its shape', async () => await golden('decision', decisions[0]))
  test('the details keep their shape', async () =>
    await golden('authorizationDetails', toAuthorizationDetails(decisions)))

  test('keys that all evaluations share stand in the request context alone', () => {
    const details = toAuthorizationDetails(decisions)
    expect(details.requestContext).toMatchObject({
      'aws:PrincipalArn': principals.session.roleArn,
      'aws:TagKeys': ['a', 'b'],
    })
    expect(details.requestContext).not.toHaveProperty('aws:SecureTransport')
    expect(details.evaluations.map((evaluation) => evaluation.context)).toEqual([
      { 'aws:SecureTransport': 'true' },
      { 'aws:SecureTransport': 'true', 's3:VersionId': '1' },
      { 'aws:SecureTransport': 'false' },
    ])
    expect(details.evaluations.map(({ evaluatedEffect }) => evaluatedEffect)).toEqual([
      'ALLOW',
      'EXPLICIT_DENY',
      'IMPLICIT_DENY',
    ])
  })

  test('an action without a resource has an empty one, and comes back as *', () => {
    const details = toAuthorizationDetails([
      evaluate({ principal: principals.user, action: 's3:ListAllMyBuckets', resource: '*', context: {} }, {}),
    ])
    expect(details.evaluations[0]?.resource).toBe('')
    expect(fromAuthorizationDetails(details)[0]?.request).toMatchObject({ resource: '*', principal: principals.user })
  })

  test('with the documents, a decision comes back whole but for the names of its policies', () => {
    const details = toAuthorizationDetails(decisions)
    const documents = Object.fromEntries(
      decisions
        .flatMap(({ layers }) => layers)
        .flatMap((layer) =>
          layer.policies.map((policy, index) => [
            policy.arn ?? `inline/IDENTITY_BASED_POLICY/${index}/${policy.name}`,
            policy.document,
          ]),
        ),
    )
    const back = fromAuthorizationDetails(details, documents)
    expect(back.map(({ verdict, layer, decidedBy }) => ({ verdict, layer, sid: decidedBy?.sid }))).toEqual(
      decisions.map(({ verdict, layer, decidedBy }) => ({ verdict, layer, sid: decidedBy?.sid })),
    )
    expect(back[0]?.request.principal).toEqual(principals.session)
    expect(back[0]?.layers.map(({ verdict }) => verdict)).toEqual(decisions[0]?.layers.map(({ verdict }) => verdict))
    expect(back[0]?.layers[1]?.policies[0]?.attachedTo).toBe('arn:aws:organizations::1:root/o-1/r-1')
    expect(toAuthorizationDetails(back).evaluations.map(({ evaluatedEffect }) => evaluatedEffect)).toEqual([
      'ALLOW',
      'EXPLICIT_DENY',
      'IMPLICIT_DENY',
    ])
  })

  test('without them it says which statements matched, and whose', () => {
    const [allowed, denied, silent] = fromAuthorizationDetails(toAuthorizationDetails(decisions))
    expect(allowed).toMatchObject({
      verdict: 'allowed',
      layer: 'identity-based',
      decidedBy: { sid: 'OwnFolder', statement: 0 },
    })
    expect(denied).toMatchObject({
      verdict: 'explicitly denied',
      decidedBy: { sid: 'NoDelete', policyArn: 'arn:aws:iam::123456789012:policy/limits' },
    })
    expect(silent?.verdict).toBe('implicitly denied')
    expect(silent).not.toHaveProperty('layer')
    expect(denied?.layers.map(({ verdict }) => verdict)).toEqual([
      'not in force',
      'allows',
      'not in force',
      'denies',
      'not in force',
      'not in force',
    ])
    expect(silent?.layers[3]).toMatchObject({ inForce: true, verdict: 'silent' })
    expect(denied?.layers[3]?.policies[1]).toMatchObject({
      note: 'AWS gives the document by GetRequestAuthorizationPolicy',
      statements: [
        { matched: true, effect: 'Deny', elements: [], note: 'AWS tells that this statement matched, not how' },
      ],
    })
  })

  test("where our evaluation would differ, AWS's verdict stands", () => {
    const details: AuthorizationDetails = {
      requestContext: {
        'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/x/r',
        'aws:SecureTransport': true,
        'aws:EpochTime': 7,
        'aws:none': null,
      },
      evaluations: [
        { action: 'iam:GetUser', resource: '*', evaluatedEffect: 'EXPLICIT_DENY' },
        { action: 'iam:GetUser', resource: '*' },
      ],
      policies: [{ type: 'VPC_ENDPOINT_POLICY', uri: 'v' }],
    }
    const [denied, unknown] = fromAuthorizationDetails(details, { v: document() })
    expect(denied).toMatchObject({
      verdict: 'explicitly denied',
      request: { context: { 'aws:SecureTransport': 'true', 'aws:EpochTime': '7' } },
    })
    expect(denied?.request.principal).toEqual({
      type: 'AssumedRole',
      account: '123456789012',
      arn: 'arn:aws:sts::123456789012:assumed-role/r/unknown',
      roleArn: 'arn:aws:iam::123456789012:role/x/r',
    })
    expect(unknown).toMatchObject({ verdict: 'implicitly denied', layer: 'identity-based' })
    expect(denied?.request.context).not.toHaveProperty('aws:none')
  })

  test.each(
    Object.values({
      ...principals,
      federated: { type: 'Federated', provider: 'cognito-identity.amazonaws.com' } as const,
    }),
  )('a principal survives the way there and back: $type', (principal) => {
    const decision = evaluate(
      { principal, action: 's3:GetObject', resource, context: { 'aws:userid': 'AROA:CognitoIdentityCredentials' } },
      {},
    )
    const expected =
      principal.type === 'AssumedRole' || principal.type === 'User' || principal.type === 'Account'
        ? principal
        : { type: principal.type }
    expect(fromAuthorizationDetails(toAuthorizationDetails([decision]))[0]?.request.principal).toMatchObject(expected)
  })
})
