import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import { guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { Policy, RequestContext, Statement } from '#iam/types.ts'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { everyCapability } from '../may-do/everyCapability.ts'
import { anyIdentity } from '../may-do/ownIdentity.ts'
import { predictCall, predictCallVerdict } from './predictCall.ts'
import { type Asker, predictRequest } from './predictRequest.ts'
import { predictVerdict } from './predictVerdict.ts'

const account = '210987654321'
const askerOf = (identityBased: readonly Policy[], more: Partial<Asker['policies']> = {}, isGuest = false): Asker => ({
  roleName: 'r',
  policies: {
    account,
    roleArn: `arn:aws:iam::${account}:role/r`,
    identityBased,
    guestSession: guestSessionPolicies,
    buckets: { 'team-photos': [] },
    ...more,
  },
  identity: { identityPoolId: 'us-east-1:1', identityId: 'us-east-1:2', amr: guestAmr },
  isGuest,
  secureTransport: undefined,
})

const resources = [
  '*',
  'arn:aws:s3:::team-photos/*',
  'arn:aws:s3:::team-photos/a',
  'arn:aws:s3:::${aws:PrincipalTag/b}/*',
]
const own = 'arn:aws:s3:::team-photos/${cognito-identity.amazonaws.com:sub}/*'
const conditions: readonly Statement['Condition'][] = [
  { StringEquals: { 'aws:PrincipalTag/team': 'x' } },
  { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
  { StringNotEquals: { 'aws:SourceVpc': 'v' } },
  { StringLike: { 'S3:Prefix': ['', '${AWS:username}'] } },
  { StringEquals: { 'cognito-identity.amazonaws.com:sub': 'us-east-1:2' } },
  { Null: { 'aws:SourceIp': 'true' } },
  { Bool: { 'aws:SecureTransport': 'true' } },
  { 'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': ['TXT'] } },
]
const statement: fc.Arbitrary<Statement> = fc.record(
  {
    Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
    Action: fc.constantFrom('*', 's3:*', 's3:GetObject', 's3:Put*', 'route53:*'),
    Resource: fc.constantFrom(...resources, own),
    Condition: fc.constantFrom(...conditions),
  },
  { requiredKeys: ['Effect', 'Action', 'Resource'] },
) as fc.Arbitrary<Statement>
const policiesFrom = (statements: fc.Arbitrary<Statement>) =>
  fc
    .array(statements, { maxLength: 4 })
    .map((Statement): readonly Policy[] => [{ name: 'P', document: { Version: '2012-10-17', Statement } }])
const onBucket = policiesFrom(statement.map((one) => ({ ...one, Principal: '*' })))
const asked = fc.record({
  action: fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:ListBucket', 'route53:ListHostedZones'),
  resource: fc.constantFrom('arn:aws:s3:::team-photos/a', 'arn:aws:s3:::team-photos/us-east-1:2/b', '*'),
  context: fc.constantFrom<RequestContext>(
    {},
    { 's3:prefix': '' },
    { 'route53:ChangeResourceRecordSetsRecordTypes': ['TXT'] },
  ),
})
const withoutTrace = <Told extends object>(told: Told | undefined) => {
  if (!told) return undefined
  const { verdict, layer, decidedBy } = told as { verdict?: unknown; layer?: unknown; decidedBy?: unknown }
  return { verdict, layer, decidedBy }
}

test('whatever the policies, the verdict without its trace is the one with it, and what is unknown stays unknown', () => {
  let unknown = 0
  fc.assert(
    fc.property(
      policiesFrom(statement),
      onBucket,
      fc.option(policiesFrom(statement), { nil: undefined }),
      fc.boolean(),
      asked,
      (identityBased, bucket, permissionsBoundary, isGuest, question) => {
        const asker = askerOf(identityBased, permissionsBoundary ? { permissionsBoundary } : {}, isGuest)
        const traced = predictRequest(asker, question, bucket)
        if (!traced) unknown++
        expect(withoutTrace(predictVerdict(asker, question, bucket))).toEqual(withoutTrace(traced))
      },
    ),
    { numRuns: 3000, seed: 16 },
  )
  expect(unknown).toBeGreaterThan(100)
})

test.each(accessRoles.map(({ name, policies }) => ({ name, policies })))(
  '$name: of everything that the console offers both say the same',
  ({ name, policies }) => {
    const configuration: AwsConfig = {
      region: 'us-east-1',
      userPoolId: 'us-east-1_p',
      userPoolClientId: 'c',
      identityPoolId: 'us-east-1:1',
      guestAccess: true,
      places: [{ bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'Mine' }],
    }
    const asker = askerOf(policies, {}, name === 'guest')
    for (const { call } of everyCapability(configuration, anyIdentity, [{ id: 'Z1', name: 'example.test' }]))
      expect(withoutTrace(predictCallVerdict(asker, call, serviceRequirements))).toEqual(
        withoutTrace(predictCall(asker, call, serviceRequirements)),
      )
  },
)
