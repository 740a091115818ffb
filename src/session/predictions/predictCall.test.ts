import { expect, test } from 'vitest'
import { userPoolId } from '#access/pools.ts'
import { accessRoles } from '#access/roles.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import { authenticatedAmr, guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import { predictCall } from './predictCall.ts'
import type { Asker } from './predictRequest.ts'

const askerOf = (roleName: string, partition = 'aws', account = '210987654321'): Asker => ({
  roleName,
  policies: {
    account,
    roleArn: `arn:${partition}:iam::${account}:role/${roleName}`,
    identityBased: accessRoles.find(({ name }) => name === roleName)?.policies ?? [],
    guestSession: guestSessionPolicies,
    buckets: { 'team-photos': [] },
  },
  identity: {
    identityPoolId: 'us-east-1:1',
    identityId: 'us-east-1:2',
    amr: roleName === 'guest' ? guestAmr : authenticatedAmr('cognito-idp.us-east-1.amazonaws.com/p', 's'),
  },
  isGuest: roleName === 'guest',
  secureTransport: undefined,
})
const list = (bucket: string, prefix: string): AskedCall => ({
  service: 's3',
  operation: 'ListObjectsV2',
  input: { Bucket: bucket, Prefix: prefix, Delimiter: '/' },
})
const zone: AskedCall = { service: 'route53', operation: 'GetHostedZone', input: { Id: 'Z1' } }

test.each([
  ['readers', list('team-photos', 'shared/2026/'), 'allowed', 'ListShared'],
  ['readers', list('team-photos', 'private/'), 'implicitly denied', undefined],
  ['readers', zone, 'allowed', 'ReadZones'],
  ['guest', zone, 'implicitly denied', undefined],
  ['guest', list('team-photos', 'public/'), 'allowed', 'ListPublic'],
  ['readers', { ...zone, operation: 'DeleteHostedZone' }, 'explicitly denied', 'NeverDeleteZones'],
] as const)('%s, %o: %s by %s', (roleName, call, verdict, sid) => {
  const decision = predictCall(askerOf(roleName), call)
  expect([decision?.verdict, decision?.layer === 'session' ? undefined : decision?.decidedBy?.sid]).toEqual([
    verdict,
    sid,
  ])
})

test.each([
  ['a bucket that the backend does not tell of', list('elsewhere', '')],
  ['a bucket by a name that every object has', list('constructor', '')],
  ['an operation that is not known', { ...zone, operation: 'GetNothing' }],
  ['another service', { service: 'sts', operation: 'GetCallerIdentity', input: {} }],
] as const)('nothing is foretold of %s', (_, call) => {
  expect(predictCall(askerOf('admins'), call)).toBeUndefined()
})

test.each([
  ['admins', 'AdminDisableUser', userPoolId, 'allowed', 'ManagePeople'],
  ['admins', 'AdminDeleteUser', userPoolId, 'implicitly denied', undefined],
  ['admins', 'AdminDisableUser', 'eu-west-1_Rolecall1', 'implicitly denied', undefined],
  ['readers', 'AdminDisableUser', userPoolId, 'implicitly denied', undefined],
] as const)('%s, %s in %s: %s by %s', (roleName, operation, UserPoolId, verdict, sid) => {
  const asked: AskedCall = { service: 'cognito-idp', operation, input: { UserPoolId, Username: 'mika' } }
  const decision = predictCall(askerOf(roleName, 'aws', '123456789012'), asked)
  expect([decision?.verdict, decision?.decidedBy?.sid]).toEqual([verdict, sid])
})

test('of the user’s own calls nothing is foretold: no policy is asked', () => {
  const own: AskedCall = { service: 'cognito-idp', operation: 'GetUser', input: {} }
  expect(predictCall(askerOf('admins'), own)).toBeUndefined()
})

test('in another partition the resources are its own', () => {
  const decision = predictCall(askerOf('readers', 'aws-cn'), list('team-photos', 'shared/'))
  expect(decision?.request.resource).toBe('arn:aws-cn:s3:::team-photos')
  expect(decision?.verdict).toBe('implicitly denied')
})

test('of a call that needs several permissions the refused one is told', () => {
  const copy: AskedCall = {
    service: 's3',
    operation: 'CopyObject',
    input: { Bucket: 'team-photos', Key: 'shared/new', CopySource: 'team-photos/shared/old' },
  }
  expect(predictCall(askerOf('admins'), copy)?.verdict).toBe('allowed')
  expect(predictCall(askerOf('readers'), copy)?.request.action).toBe('s3:PutObject')
})
