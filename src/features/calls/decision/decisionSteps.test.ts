import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Decision, PoliciesInForce, RequestContext } from '#iam/types.ts'
import { requestValues } from '../call/requestValues.ts'
import { decisionSteps } from './decisionSteps.ts'

function decisionOf(
  role: string,
  action: string,
  resource: string,
  context: RequestContext = {},
  more: PoliciesInForce = {},
): Decision {
  const principal = {
    type: 'AssumedRole',
    account: '1',
    arn: `arn:aws:sts::1:assumed-role/${role}/s`,
    roleArn: `arn:aws:iam::1:role/${role}`,
  } as const
  const policies = accessRoles.find(({ name }) => name === role)?.policies ?? []
  return evaluate({ principal, action, resource, context }, { 'identity-based': policies, ...more })
}

const stepsOf = (decision: Decision) =>
  decisionSteps(decision).map(({ title, mark, summary, deciding }) => [title, mark, summary, deciding])

test('a request that nothing allows stops at the role policies', () => {
  expect(stepsOf(decisionOf('readers', 's3:PutObject', 'arn:aws:s3:::team-photos/shared/a'))).toEqual([
    ['Explicit denies', 'allowed', '1 looked at, none matches', false],
    ['Resource control policies', 'silent', 'none in force', false],
    ['Service control policies', 'silent', 'none in force', false],
    ['Bucket policy', 'silent', 'none on this resource', false],
    ['Role policies', 'none', '9 statements, none allows', true],
    ['Permissions boundary', 'silent', 'none on this role', false],
    ['Session policy', 'silent', 'none for signed-in people', false],
  ])
})

test('an allowed request names the statement that allows it', () => {
  const steps = decisionSteps(decisionOf('readers', 's3:GetObject', 'arn:aws:s3:::team-photos/shared/a'))
  expect(steps.find(({ deciding }) => deciding)).toMatchObject({
    id: 'identity-based',
    mark: 'allowed',
    summary: 'allowed by ReadShared',
  })
})

test('a deny is shown at its layer and among the explicit denies', () => {
  const steps = decisionSteps(decisionOf('admins', 'route53:DeleteHostedZone', 'arn:aws:route53:::hostedzone/Z1'))
  expect(steps[0]).toMatchObject({ mark: 'denied', summary: 'NeverDeleteZones matches' })
  expect(steps.find(({ deciding }) => deciding)).toMatchObject({
    id: 'identity-based',
    mark: 'denied',
    summary: 'denied by NeverDeleteZones',
  })
})

test('a bucket policy that says nothing about the request does no harm', () => {
  const bucket = {
    'resource-based': [
      {
        name: 'Bucket policy',
        document: { Statement: { Effect: 'Deny', Principal: '*', Action: 's3:DeleteBucket', Resource: '*' } },
      },
    ],
  } as const
  const steps = decisionSteps(decisionOf('readers', 's3:GetObject', 'arn:aws:s3:::team-photos/shared/a', {}, bucket))
  expect(steps.find(({ id }) => id === 'resource-based')).toMatchObject({
    mark: 'silent',
    summary: 'silent: grants nothing here',
    inForce: true,
  })
})

const looked = (decision: Decision) =>
  requestValues(decision)
    .filter(({ asked }) => asked)
    .map(({ key, values }) => [key, values])

test('values that statements about this action looked at come first, also those asked for in vain', () => {
  const decision = decisionOf('readers', 's3:ListBucket', 'arn:aws:s3:::team-photos', {
    'aws:SecureTransport': 'false',
    'Cognito-Identity.amazonaws.com:sub': 'us-east-1:9f1c',
  })
  expect(looked(decision)).toEqual([
    ['Cognito-Identity.amazonaws.com:sub', ['us-east-1:9f1c']],
    ['s3:prefix', undefined],
  ])
  expect(requestValues(decision).at(-1)).toEqual({ key: 'aws:SecureTransport', values: ['false'], asked: false })
})

test('keys of statements about other actions are not called absent', () => {
  const decision = decisionOf('operators', 's3:PutObject', 'arn:aws:s3:::team-photos/shared/a', {
    's3:authType': 'REST-HEADER',
  })
  expect(looked(decision)).toEqual([['cognito-identity.amazonaws.com:sub', undefined]])
})
