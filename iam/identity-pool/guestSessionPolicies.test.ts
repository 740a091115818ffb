import { describe, expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import { parsePolicyDocument } from '../document/parsePolicyDocument.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { denialMessage } from '../explain/denialMessage.ts'
import { guestSessionPolicies } from './guestSessionPolicies.ts'

const administrator = {
  name: 'Everything',
  document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
} as const

const askAsGuest = (action: string, resource: string) =>
  evaluate(
    { principal: principals.guest, action, resource, context: {} },
    { 'identity-based': [administrator], session: guestSessionPolicies },
  )

describe('the session policies of guests', () => {
  test.each([
    's3:GetObject',
    'dynamodb:GetItem',
    'kms:ReEncryptTo',
    'rum:PutRumEvents',
    'mobiletargeting:PutEvents',
    'geo:GetMapTile',
    'textract:AnalyzeDocument',
    'sumerian:ViewRelease',
  ])('leave %s to the role', (action) => {
    expect(askAsGuest(action, '*').verdict).toBe('allowed')
  })

  test.each([
    'route53:ListHostedZones',
    'iam:GetUser',
    'ec2:DescribeInstances',
    'kms:CreateKey',
    'textract:StartDocumentAnalysis',
  ])('refuse %s to an administrator', (action) => {
    expect(askAsGuest(action, '*')).toMatchObject({ verdict: 'implicitly denied', layer: 'session' })
  })

  test('word the denial as AWS does', () => {
    expect(denialMessage(askAsGuest('route53:ListHostedZones', '*'), 'route53')).toBe(
      'User: arn:aws:sts::123456789012:assumed-role/guest/CognitoIdentityCredentials is not authorized to perform: ' +
        'route53:ListHostedZones because no session policy allows the route53:ListHostedZones action',
    )
  })

  test('are valid documents; only the managed one has an ARN', () => {
    expect(guestSessionPolicies.map(({ arn }) => arn)).toEqual([
      undefined,
      'arn:aws:iam::aws:policy/AmazonCognitoUnAuthedIdentitiesSessionPolicy',
    ])
    for (const { document } of guestSessionPolicies)
      expect(parsePolicyDocument(document, { kind: 'identity' })).toEqual({ ok: true, document })
  })
})
