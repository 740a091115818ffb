import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import { parsePolicyDocument } from '../document/parsePolicyDocument.ts'
import { decide } from '../evaluate/decide.ts'
import type { PolicyDocument } from '../types.ts'
import { suggestPolicy } from './suggestPolicy.ts'
import type { RecordedCall } from './types.ts'

const id = 'us-east-1:1f0c'
const own = { 'cognito-identity.amazonaws.com:sub': id }
const call = (action: string, resource: string, context: RecordedCall['context'] = {}): RecordedCall => ({
  action,
  resource,
  context,
})
const allows = (document: PolicyDocument, { action, resource, context }: RecordedCall) =>
  decide({ principal: principals.session, action, resource, context }, { 'identity-based': [{ name: 'p', document }] })
    .verdict === 'allowed'

describe('a policy from recorded calls', () => {
  test('groups by service, bucket and family, and keeps the variable', () => {
    const calls = [
      call('s3:PutObject', `arn:aws:s3:::photos/private/${id}/a.jpg`, own),
      call('s3:GetObject', `arn:aws:s3:::photos/private/${id}/a.jpg`, own),
      call('s3:GetObject', 'arn:aws:s3:::photos/public/b.jpg', own),
      call('s3:GetObjectTagging', 'arn:aws:s3:::photos/public/b.jpg', own),
      call('s3:GetObjectTagging', `arn:aws:s3:::photos/private/${id}/a.jpg`, own),
      call('s3:ListBucket', 'arn:aws:s3:::photos', { ...own, 's3:prefix': `private/${id}/` }),
      call('s3:ListBucket', 'arn:aws:s3:::photos', { ...own, 's3:prefix': 'public/' }),
      call('s3:ListAllMyBuckets', '*', own),
      call('route53:ListHostedZones', '*', own),
      call('route53:GetHostedZone', 'arn:aws:route53:::hostedzone/Z1', own),
      call('route53:ListResourceRecordSets', 'arn:aws:route53:::hostedzone/Z1', own),
    ]
    const variable = '${cognito-identity.amazonaws.com:sub}'
    const photos = [`arn:aws:s3:::photos/private/${variable}/a.jpg`, 'arn:aws:s3:::photos/public/b.jpg']
    const policy = suggestPolicy(calls)
    expect(policy).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'ReadRoute53', Effect: 'Allow', Action: 'route53:ListHostedZones', Resource: '*' },
        {
          Sid: 'ReadRoute53Hostedzone',
          Effect: 'Allow',
          Action: ['route53:GetHostedZone', 'route53:ListResourceRecordSets'],
          Resource: 'arn:aws:route53:::hostedzone/Z1',
        },
        { Sid: 'ReadS3', Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
        { Sid: 'ReadS3Photos', Effect: 'Allow', Action: ['s3:GetObject', 's3:GetObjectTagging'], Resource: photos },
        {
          Sid: 'ReadS3PhotosNo2',
          Effect: 'Allow',
          Action: 's3:ListBucket',
          Resource: 'arn:aws:s3:::photos',
          Condition: { StringEquals: { 's3:prefix': [`private/${variable}/`, 'public/'] } },
        },
        { Sid: 'WriteS3Photos', Effect: 'Allow', Action: 's3:PutObject', Resource: photos[0] },
      ],
    })
    expect(parsePolicyDocument(policy, { kind: 'identity' }).ok).toBe(true)
  })

  test('leaves out what an unconditioned entry covers', () => {
    const policy = suggestPolicy([
      call('s3:ListBucket', 'arn:aws:s3:::photos', { 's3:prefix': 'a/' }),
      call('s3:ListBucket', 'arn:aws:s3:::photos'),
      call('sqs:SendMessage', 'arn:aws:sqs:us-east-1:123456789012:q'),
      call('sqs:SendMessage', '*'),
    ])
    expect(policy.Statement).toEqual([
      { Sid: 'ReadS3Photos', Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::photos' },
      { Sid: 'UseSqs', Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' },
    ])
  })

  test('widens to a folder on demand, where several of its objects were used', () => {
    const calls = [
      call('s3:GetObject', 'arn:aws:s3:::photos/a/1'),
      call('s3:GetObject', 'arn:aws:s3:::photos/a/2'),
      call('s3:GetObject', 'arn:aws:s3:::photos/b/1'),
    ]
    expect(suggestPolicy(calls, { folders: true }).Statement).toMatchObject([
      { Resource: ['arn:aws:s3:::photos/a/*', 'arn:aws:s3:::photos/b/1'] },
    ])
    expect(JSON.stringify(suggestPolicy(calls))).not.toContain('*')
  })

  test('of nothing allows nothing', () => {
    expect(suggestPolicy([])).toEqual({ Version: '2012-10-17', Statement: [] })
  })
})

const actions = [
  's3:GetObject',
  's3:GetObjectTagging',
  's3:PutObject',
  's3:DeleteObject',
  's3:ListBucket',
  'sns:Publish',
  'route53:ChangeResourceRecordSets',
]
const anyCall: fc.Arbitrary<RecordedCall> = fc.record({
  action: fc.constantFrom(...actions),
  resource: fc.oneof(
    fc.constantFrom('arn:aws:s3:::photos', 'arn:aws:route53:::hostedzone/Z1'),
    fc
      .constantFrom('a*', 'a', 'ab', 'x/y', 'x/?', `${id}/x`, '${aws:username}')
      .map((key) => `arn:aws:s3:::photos/${key}`),
  ),
  context: fc.record(
    {
      's3:prefix': fc.constantFrom('a', 'b*', id),
      'route53:ChangeResourceRecordSetsActions': fc.constantFrom(['UPSERT'], ['UPSERT', 'DELETE']),
      ...{ 'cognito-identity.amazonaws.com:sub': fc.constant(id) },
    },
    { requiredKeys: [] },
  ),
})

test('allows every recorded call and no other action and resource together', () => {
  fc.assert(
    fc.property(fc.array(anyCall, { maxLength: 12 }), anyCall, (calls, other) => {
      const policy = suggestPolicy(calls)
      for (const recorded of calls) expect(allows(policy, recorded), JSON.stringify([recorded, policy])).toBe(true)
      const used = calls.some(({ action, resource }) => action === other.action && resource === other.resource)
      if (!used) expect(allows(policy, other), JSON.stringify([other, policy])).toBe(false)
      for (const recorded of calls) expect(allows(suggestPolicy(calls, { folders: true }), recorded)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
