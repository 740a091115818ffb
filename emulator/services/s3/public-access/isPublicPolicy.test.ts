import { expect, test } from 'vitest'
import type { Statement } from '#iam/types.ts'
import { isPublicPolicy } from './isPublicPolicy.ts'

const read = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' } as const
const of = (...statements: Statement[]) => isPublicPolicy({ Version: '2012-10-17', Statement: statements })
const account = '123456789012'

test.each<[string, Partial<Statement>]>([
  ['everyone', {}],
  ['everyone in a map', { Principal: { AWS: '*' } }],
  ['everyone among others', { Principal: { AWS: [`arn:aws:iam::${account}:root`, '*'] } }],
  ['a key that says nothing of who asks', { Condition: { StringEquals: { 's3:prefix': 'public/' } } }],
  ['the page that links here', { Condition: { StringLike: { 'aws:Referer': 'https://example.test/' } } }],
  ['whoever uses TLS', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
  ['an open value', { Condition: { StringLike: { 'aws:SourceVpc': 'vpc-*' } } }],
  ['a fixed and an open value', { Condition: { StringLike: { 'aws:SourceVpc': ['vpc-1', 'vpc-?'] } } }],
  ['a policy variable', { Condition: { StringEquals: { 'aws:userid': '${aws:userid}' } } }],
  ['every session of a role', { Condition: { StringLike: { 'aws:userid': 'AROAEXAMPLE:*' } } }],
  ['everyone but a network', { Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }],
  ['everyone but an account', { Condition: { StringNotEquals: { 'aws:PrincipalAccount': account } } }],
  ['half of the addresses', { Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } } }],
  ['a narrow and a broad network', { Condition: { IpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '0.0.0.0/0'] } } }],
  ['broad networks of version 6', { Condition: { IpAddress: { 'aws:SourceIp': '2001::/16' } } }],
  ['requests without the key', { Condition: { StringEqualsIfExists: { 'aws:SourceVpc': 'vpc-1' } } }],
  ['requests without any value', { Condition: { 'ForAllValues:StringEquals': { 'aws:SourceVpc': 'vpc-1' } } }],
  [
    'an access point of any account',
    { Condition: { StringLike: { 's3:DataAccessPointArn': 'arn:aws:s3:eu-west-1:*:accesspoint/a' } } },
  ],
])('A policy for %s is public', (_, change) => {
  expect(of({ ...read, ...change })).toBe(true)
})

test('What is for everyone but a principal is public', () => {
  const { Effect, Action, Resource } = read
  expect(of({ Effect, Action, Resource, NotPrincipal: { AWS: account } })).toBe(true)
})

test.each<[string, Partial<Statement>]>([
  ['an account', { Principal: { AWS: account } }],
  ['a user of another account', { Principal: { AWS: 'arn:aws:iam::999999999999:user/x' } }],
  ['a service', { Principal: { Service: 'cloudfront.amazonaws.com' } }],
  ['an identity provider', { Principal: { Federated: 'cognito-identity.amazonaws.com' } }],
  ['nobody', { Effect: 'Deny' }],
  ['a network', { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }],
  ['an address', { Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.1' } } }],
  ['a network of version 6', { Condition: { IpAddress: { 'aws:SourceIp': '2001:db8::/32' } } }],
  ['a VPC', { Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-91237329' } } }],
  ['a VPC, the key in small letters', { Condition: { StringEquals: { 'aws:sourcevpc': 'vpc-91237329' } } }],
  ['two endpoints', { Condition: { StringLike: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } } }],
  ['a source', { Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:123456789012:topic' } } }],
  ['an organization', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } }],
  ['one unique id', { Condition: { StringEquals: { 'aws:userid': 'AIDAEXAMPLE' } } }],
  ['any of some', { Condition: { 'ForAnyValue:StringEquals': { 'aws:SourceAccount': [account] } } }],
  [
    'any access point of an account',
    { Condition: { StringLike: { 's3:DataAccessPointArn': `arn:aws:s3:eu-west-1:${account}:accesspoint/*` } } },
  ],
  [
    'a network, besides something else',
    { Condition: { Bool: { 'aws:SecureTransport': 'true' }, IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } },
  ],
])('A policy for %s is not public', (_, change) => {
  expect(of({ ...read, ...change })).toBe(false)
})

test('S3-182: one public statement makes the policy public', () => {
  expect(of({ ...read, Principal: { AWS: account } }, read)).toBe(true)
  expect(isPublicPolicy({ Statement: read })).toBe(true)
})
