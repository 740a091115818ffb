import { describe, expect, test } from 'vitest'
import { decide } from '#iam/evaluate/decide.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import type { Principal } from '#iam/types.ts'
import { type AclGrant, idsOfAws, ownersGrants } from './aclGrant.ts'
import { aclPolicies, type AclResource } from './aclPolicies.ts'

const bucket = { of: 'bucket', arn: 'arn:aws:s3:::b' } as const
const object = { of: 'object', arn: 'arn:aws:s3:::b/k' } as const
const owner = '123456789012'
const other = '444455556666'
const root = (account: string): Principal => ({ type: 'Account', account, arn: `arn:aws:iam::${account}:root` })
const user: Principal = { type: 'User', account: owner, arn: `arn:aws:iam::${owner}:user/dora` }
const anonymous: Principal = { type: 'Anonymous' }

function isAllowed(principal: Principal, action: string, grants: readonly AclGrant[], resource: AclResource): boolean {
  const arn = action === 's3:PutObject' ? 'arn:aws:s3:::b/k' : resource.arn
  const request = { principal, action, resource: arn, context: principalContext(principal), resourceAccount: owner }
  const policies = { 'resource-based': aclPolicies(grants, resource), 'identity-based': [] }
  return decide(request, policies).verdict === 'allowed'
}

const actions = [
  's3:ListBucket',
  's3:ListBucketVersions',
  's3:ListBucketMultipartUploads',
  's3:PutObject',
  's3:DeleteObject',
  's3:GetBucketAcl',
  's3:PutBucketAcl',
  's3:GetObject',
  's3:GetObjectVersion',
  's3:GetObjectAcl',
  's3:GetObjectVersionAcl',
  's3:PutObjectAcl',
  's3:PutObjectVersionAcl',
  's3:GetObjectTagging',
]
const list = ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads']
const read = ['s3:GetObject', 's3:GetObjectVersion']

describe('S3-272: what a grant to everybody allows', () => {
  test.each<[AclGrant['permission'], AclResource, readonly string[]]>([
    ['READ', bucket, list],
    ['WRITE', bucket, ['s3:PutObject']],
    ['READ_ACP', bucket, ['s3:GetBucketAcl']],
    ['WRITE_ACP', bucket, ['s3:PutBucketAcl']],
    ['FULL_CONTROL', bucket, [...list, 's3:PutObject', 's3:GetBucketAcl', 's3:PutBucketAcl']],
    ['READ', object, read],
    ['WRITE', object, []],
    ['READ_ACP', object, ['s3:GetObjectAcl', 's3:GetObjectVersionAcl']],
    ['WRITE_ACP', object, ['s3:PutObjectAcl', 's3:PutObjectVersionAcl']],
    [
      'FULL_CONTROL',
      object,
      [...read, 's3:GetObjectAcl', 's3:GetObjectVersionAcl', 's3:PutObjectAcl', 's3:PutObjectVersionAcl'],
    ],
  ])('%s of %j', (permission, resource, allowed) => {
    const grants = [{ grantee: { group: 'AllUsers' }, permission }] as const
    expect(actions.filter((action) => isAllowed(anonymous, action, grants, resource))).toEqual(allowed)
  })
})

describe('S3-272: whom a grant lets in', () => {
  test.each<[AclGrant['grantee'], readonly boolean[]]>([
    [{ group: 'AllUsers' }, [true, true, true]],
    [{ group: 'AuthenticatedUsers' }, [false, true, true]],
    [{ group: 'LogDelivery' }, [false, false, false]],
    [{ canonicalId: idsOfAws.ec2 }, [false, false, false]],
    [{ account: other }, [false, false, true]],
  ])('%j', (grantee, allowed) => {
    const grants = [{ grantee, permission: 'READ' }] as const
    const who = [anonymous, user, root(other)]
    expect(who.map((principal) => isAllowed(principal, 's3:GetObject', grants, object))).toEqual(allowed)
  })
})

test('What gives nothing to anybody who asks is no policy, and each statement says that it is an ACL', () => {
  expect(aclPolicies([], object)).toEqual([])
  expect(aclPolicies([{ grantee: { group: 'LogDelivery' }, permission: 'WRITE' }], bucket)).toEqual([])
  expect(aclPolicies(ownersGrants(owner), object)).toMatchObject([
    { name: 'object ACL', document: { Statement: [{ Sid: 'AclFullControl', Resource: object.arn }] } },
  ])
})
