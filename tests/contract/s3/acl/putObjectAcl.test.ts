import { PutObjectAclCommand, type PutObjectAclCommandInput, PutObjectCommand } from '@aws-sdk/client-s3'
import { beforeAll, expect, test } from 'vitest'
import { canonicalUserId } from '../../../../emulator/services/s3/owner.ts'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const owner = canonicalUserId('123456789012')

const room = useSettings()
const send = (input: Partial<PutObjectAclCommandInput> = {}, client = room.s3.root) =>
  client.send(new PutObjectAclCommand({ Bucket: bucket, Key: 'a', ACL: 'private', ...input }))

beforeAll(() => room.s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'a' })))

const put = (input: Partial<PutObjectAclCommandInput>) =>
  room.s3.root.send(new PutObjectAclCommand({ Bucket: bucket, Key: 'a', ...input }))

test.each<Partial<PutObjectAclCommandInput>>([
  { ACL: 'bucket-owner-full-control' },
  { GrantFullControl: `id="${owner}"` },
  {
    AccessControlPolicy: {
      Owner: { ID: owner },
      Grants: [{ Grantee: { Type: 'CanonicalUser', ID: owner }, Permission: 'FULL_CONTROL' }],
    },
  },
])('allowed: S3-223: what says that the owner of the bucket controls the object, as it is: %j', async (input) => {
  expect((await put(input)).$metadata.httpStatusCode).toBe(200)
})

test.each([{ ACL: 'private' }, { ACL: 'public-read' }, { GrantRead: 'id="1"' }] as const)(
  'allowed: S3-223: whoever may is told that the bucket takes no ACLs: %j',
  async (input) => {
    expect(await errorOf(put(input))).toMatchObject({
      name: 'AccessControlListNotSupported',
      message: 'The bucket does not allow ACLs',
      $metadata: { httpStatusCode: 400 },
    })
  },
)

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutObjectAcl', 'a'))
})

test('malformed: a key that is not there, and an ACL that S3 does not have', async () => {
  expect(await errorOf(send({ Key: 'nothing' }))).toMatchObject({
    name: 'NoSuchKey',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(put({ ACL: 'fake-acl' as never }))).toMatchObject({
    name: 'InvalidArgument',
    ArgumentName: 'x-amz-acl',
  })
})
