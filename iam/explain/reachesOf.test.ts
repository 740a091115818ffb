import { expect, test } from 'vitest'
import type { PoliciesInForce, Policy, Statement } from '../types.ts'
import { reachesOf } from './reachesOf.ts'

const policy = (...statements: Statement[]): Policy => ({
  name: 'p',
  document: { Version: '2012-10-17', Statement: statements },
})
const allow = (Action: string | string[], Resource: string | string[] = '*', more: Partial<Statement> = {}) =>
  ({ Effect: 'Allow', Action, Resource, ...more }) as Statement
const deny = (Action: string, Resource = '*', more: Partial<Statement> = {}) =>
  ({ Effect: 'Deny', Action, Resource, ...more }) as Statement
const own = (...statements: Statement[]): PoliciesInForce => ({ 'identity-based': [policy(...statements)] })
const condition = { Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } } } as Partial<Statement>

test.each<[string, PoliciesInForce, string]>([
  ['no statement is about it', own(allow('s3:GetObject')), 'no call'],
  ['a pattern is, on everything', own(allow('route53:List*')), 'every call'],
  ['letter case of actions says nothing', own(allow('ROUTE53:listhostedzones')), 'every call'],
  ['on some resources', own(allow('route53:*', 'arn:aws:route53:::hostedzone/Z1')), 'some calls'],
  ['on a condition', own(allow('*', '*', condition)), 'some calls'],
  [
    'one of two statements is enough',
    own(allow('*', 'arn:aws:s3:::a'), allow('route53:ListHostedZones')),
    'every call',
  ],
  ['all but others', own({ Effect: 'Allow', NotAction: 's3:*', Resource: '*' } as Statement), 'every call'],
  ['all but this', own({ Effect: 'Allow', NotAction: 'route53:*', Resource: '*' } as Statement), 'no call'],
  ['denied on everything', own(allow('*'), deny('route53:ListHostedZones')), 'no call'],
  ['denied somewhere', own(allow('*'), deny('route53:*', 'arn:aws:route53:::hostedzone/Z1')), 'some calls'],
  ['denied on a condition', own(allow('*'), deny('route53:*', '*', condition)), 'some calls'],
  ['a session policy is silent', { ...own(allow('*')), session: [policy(allow('s3:*'))] }, 'no call'],
  ['a session policy narrows', { ...own(allow('*')), session: [policy(allow('*', 'arn:x'))] }, 'some calls'],
  ['a boundary allows as much', { ...own(allow('*')), 'permissions boundary': [policy(allow('*'))] }, 'every call'],
  ['a boundary denies', { ...own(allow('*')), 'permissions boundary': [policy(deny('*'))] }, 'no call'],
  ['a resource’s policy alone', { 'identity-based': [], 'resource-based': [policy(allow('*'))] }, 'some calls'],
  ['nothing is in force', {}, 'no call'],
])('%s', (_, policies, reach) => {
  expect(reachesOf(policies)('route53:ListHostedZones')).toBe(reach)
})

const at = (attachedTo: string, ...statements: Statement[]): Policy => ({ ...policy(...statements), attachedTo })

test.each<[string, PoliciesInForce, string]>([
  [
    'every level allows it',
    { 'service control': [at('root', allow('*')), at('unit', allow('route53:*'))] },
    'every call',
  ],
  ['one level does not', { 'service control': [at('root', allow('*')), at('unit', allow('s3:*'))] }, 'no call'],
  ['a level allows some', { 'service control': [at('root', allow('*')), at('unit', allow('*', 'a'))] }, 'some calls'],
  ['a level denies it', { 'service control': [at('root', allow('*')), at('root', deny('route53:*'))] }, 'no call'],
  ['its resources are under no such policy', { 'resource control': [at('root', deny('*'))] }, 'every call'],
])('an organization: %s', (_, control, reach) => {
  expect(reachesOf({ ...own(allow('*')), ...control })('route53:ListHostedZones')).toBe(reach)
})

test('resource control policies reach S3', () => {
  const control = { 'resource control': [at('root', allow('*')), at('root', deny('s3:GetObject'))] }
  expect(reachesOf({ ...own(allow('*')), ...control })('s3:GetObject')).toBe('no call')
})

test('what is no document grants nothing', () => {
  const broken = { name: 'p', document: { Statement: [null, 7, {}] } } as unknown as Policy
  expect(reachesOf({ 'identity-based': [broken] })('s3:GetObject')).toBe('no call')
})
