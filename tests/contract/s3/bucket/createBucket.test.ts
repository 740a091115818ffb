import {
  CreateBucketCommand,
  type CreateBucketCommandInput,
  GetBucketAclCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketTaggingCommand,
  HeadBucketCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addUser } from '../../accountOf.ts'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const create = (Bucket: string, more: Partial<CreateBucketCommandInput> = {}, client = s3.root) =>
  client.send(new CreateBucketCommand({ Bucket, ...more }))

test('allowed: makes a bucket, and making it again changes nothing', async () => {
  expect(await create('fresh')).toMatchObject({ Location: '/fresh', BucketArn: 'arn:aws:s3:::fresh' })
  expect(await create('fresh')).toMatchObject({ Location: '/fresh' })
  expect(await s3.root.send(new HeadBucketCommand({ Bucket: 'fresh' }))).toMatchObject({ BucketRegion: 'us-east-1' })
})

test('denied: no role of the console may', async () => {
  expect(await errorOf(create('mine', {}, s3.admin))).toMatchObject(
    s3.refusal('admins', 's3:CreateBucket', 'arn:aws:s3:::mine'),
  )
  expect(await errorOf(s3.root.send(new HeadBucketCommand({ Bucket: 'mine' })))).toMatchObject({ name: 'NotFound' })
})

test.each(['Upper-case', 'under_score', 'ab', '192.168.5.4', 'a..b', 'xn--abc'])(
  'S3-003: malformed: refuses the name %s',
  async (name) => {
    expect(await errorOf(create(name))).toMatchObject({ name: 'InvalidBucketName', $metadata: { httpStatusCode: 400 } })
  },
)

test('refuses what is not emulated', async () => {
  expect(await errorOf(create('spaced', { BucketNamespace: 'account-regional' }))).toMatchObject({
    name: 'NotImplemented',
  })
})

test('the seeded bucket stays as it is when it is made again', async () => {
  await create(bucket)
  expect(await s3.root.send(new HeadBucketCommand({ Bucket: bucket }))).toMatchObject({ BucketRegion: 'us-east-1' })
})

const ownershipOf = async (Bucket: string) => {
  const { OwnershipControls } = await s3.root.send(new GetBucketOwnershipControlsCommand({ Bucket }))
  return OwnershipControls?.Rules?.[0]?.ObjectOwnership
}

test('allowed: S3-274: a private ACL lets ACLs count, unless ownership says that they do not', async () => {
  await create('private-acl', { ACL: 'private' })
  expect(await ownershipOf('private-acl')).toBe('BucketOwnerPreferred')
  await create('private-enforced', { ACL: 'private', ObjectOwnership: 'BucketOwnerEnforced' })
  expect(await ownershipOf('private-enforced')).toBe('BucketOwnerEnforced')
})

test.each(['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'] as const)(
  'allowed: S3-274: a bucket with the ownership %s',
  async (ObjectOwnership) => {
    const name = `owned-${ObjectOwnership.toLowerCase()}`
    await create(name, { ObjectOwnership })
    expect(await ownershipOf(name)).toBe(ObjectOwnership)
  },
)

test('allowed: S3-274: making a bucket again in us-east-1 takes its ACL away', async () => {
  await create('again', { ObjectOwnership: 'ObjectWriter', ACL: 'log-delivery-write' as never })
  const grants = async () => (await s3.root.send(new GetBucketAclCommand({ Bucket: 'again' }))).Grants
  expect(await grants()).toHaveLength(3)
  await create('again')
  expect(await grants()).toHaveLength(1)
  expect(await ownershipOf('again')).toBe('ObjectWriter')
})

test('malformed: S3-274: no new bucket is public, and none is owned in another way', async () => {
  expect(await errorOf(create('opened', { ObjectOwnership: 'ObjectWriter', ACL: 'public-read' }))).toMatchObject({
    name: 'InvalidBucketAclWithBlockPublicAccessError',
    message: 'Bucket cannot have public ACLs set with BlockPublicAccess enabled',
    $metadata: { httpStatusCode: 400 },
  })
  expect(await errorOf(create('opened', { ObjectOwnership: 'Nobody' as never }))).toMatchObject({
    name: 'InvalidArgument',
    ArgumentName: 'x-amz-object-ownership',
  })
  const grants = { ACL: 'private', GrantRead: 'id="1"' } as const
  expect(await errorOf(create('opened', { ObjectOwnership: 'ObjectWriter', ...grants }))).toMatchObject({
    name: 'InvalidRequest',
    message: 'Specifying both Canned ACLs and Header Grants is not allowed',
  })
})

test.each([{ ACL: 'public-read' }, { ACL: 'authenticated-read' }, { GrantRead: 'id="1"' }] as const)(
  'malformed: no new bucket has the ACL %j',
  async (acl) => {
    expect(await errorOf(create('open', acl))).toMatchObject({
      name: 'InvalidBucketAclWithObjectOwnership',
      message: "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
      $metadata: { httpStatusCode: 400 },
    })
    expect(await errorOf(s3.root.send(new HeadBucketCommand({ Bucket: 'open' })))).toMatchObject({ name: 'NotFound' })
  },
)

test('malformed: an ACL that S3 does not have is named', async () => {
  expect(await errorOf(create('faked', { ACL: 'fake-acl' as never }))).toMatchObject({
    name: 'InvalidArgument',
    ArgumentName: 'x-amz-acl',
    ArgumentValue: 'fake-acl',
  })
})

const tagged = (Key: string) => ({ CreateBucketConfiguration: { Tags: [{ Key, Value: 'blue' }] } })

test('allowed: S3-234: makes a bucket with its tags', async () => {
  await create('tagged', tagged('team'))
  const { TagSet } = await s3.root.send(new GetBucketTaggingCommand({ Bucket: 'tagged' }))
  expect(TagSet).toEqual([{ Key: 'team', Value: 'blue' }])
})

test('denied: S3-234: tags to who may only make buckets, and no bucket is made', async () => {
  const maker = addUser(s3, 'maker', [{ Effect: 'Allow', Action: 's3:CreateBucket', Resource: '*' }])
  const client = s3.rootClient(S3Client, { credentials: maker })
  await create('untagged', {}, client)
  expect(await errorOf(create('half-made', tagged('team'), client))).toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining('s3:PutBucketTagging'),
  })
  expect(await errorOf(s3.root.send(new HeadBucketCommand({ Bucket: 'half-made' })))).toMatchObject({
    name: 'NotFound',
  })
})

test('malformed: S3-221: a tag that is none makes no bucket', async () => {
  expect(await errorOf(create('ill-tagged', tagged('aws:team')))).toMatchObject({ name: 'InvalidTag' })
  expect(await errorOf(s3.root.send(new HeadBucketCommand({ Bucket: 'ill-tagged' })))).toMatchObject({
    name: 'NotFound',
  })
})
