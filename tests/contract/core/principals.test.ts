import {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  DeleteGroupPolicyCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DeleteUserPermissionsBoundaryCommand,
  DetachUserPolicyCommand,
  IAMClient,
  PutGroupPolicyCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  PutUserPermissionsBoundaryCommand,
} from '@aws-sdk/client-iam'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Statement } from '#iam/types.ts'
import { errorOf } from '../errorOf.ts'
import { documentOf, readBuckets, staff, startIam, type TestIam } from '../iam/startIam.ts'

const Bucket = 'team-photos'
const welcome = { Bucket, Key: 'public/welcome.txt' }
const welcomeArn = 'arn:aws:s3:::team-photos/public/welcome.txt'
const objects: Statement = {
  Effect: 'Allow',
  Action: ['s3:GetObject', 's3:PutObject'],
  Resource: 'arn:aws:s3:::team-photos/*',
}
let iam: TestIam

beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

const put = new PutObjectCommand({ ...welcome, Body: 'hello' })
const denial = (name: string, action: string, reason: string, resource = welcomeArn) =>
  `User: arn:aws:iam::123456789012:user/${name} is not authorized to perform: ${action} ` +
  `on resource: "${resource}" ${reason}`

describe('An IAM user', () => {
  let s3: S3Client
  beforeAll(async () => {
    s3 = iam.rootClient(S3Client, { credentials: await iam.newUser('dora', objects) })
  })

  test('signs with the own key, and may what the own policy allows and no more', async () => {
    const { Body } = await s3.send(new GetObjectCommand(welcome))
    expect(await Body?.transformToString()).not.toBe('')
    const reason = 'because no identity-based policy allows the s3:ListBucket action'
    expect(await errorOf(s3.send(new ListObjectsV2Command({ Bucket })))).toMatchObject({
      name: 'AccessDenied',
      status: 403,
      message: denial('dora', 's3:ListBucket', reason, `arn:aws:s3:::${Bucket}`),
    })
  })

  test('is known to STS by name and id', async () => {
    const sts = iam.rootClient(STSClient, { credentials: await iam.newUser('erik') })
    const { Arn, UserId } = await sts.send(new GetCallerIdentityCommand({}))
    expect(Arn).toBe('arn:aws:iam::123456789012:user/erik')
    expect(UserId).toMatch(/^AIDA/)
  })

  test('is refused with another secret', async () => {
    const { accessKeyId } = await iam.newUser('frida', objects)
    const forged = iam.rootClient(S3Client, { credentials: { accessKeyId, secretAccessKey: 'x'.repeat(40) } })
    expect(await errorOf(forged.send(new GetObjectCommand(welcome)))).toMatchObject({ name: 'SignatureDoesNotMatch' })
  })

  test('is held back by a permissions boundary, at once and until it is gone', async () => {
    await iam.root.send(
      new PutUserPermissionsBoundaryCommand({ UserName: 'dora', PermissionsBoundary: readBuckets.arn }),
    )
    await s3.send(new GetObjectCommand(welcome))
    const reason = 'because no permissions boundary allows the s3:PutObject action'
    expect((await errorOf(s3.send(put))).message).toBe(denial('dora', 's3:PutObject', reason))
    await iam.root.send(new DeleteUserPermissionsBoundaryCommand({ UserName: 'dora' }))
    await s3.send(put)
  })

  test('is refused by a deny of a group, whatever the own policies allow', async () => {
    const PolicyDocument = documentOf({ Effect: 'Deny', Action: 's3:PutObject', Resource: '*' })
    await iam.root.send(new PutGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Closed', PolicyDocument }))
    await s3.send(put)
    await iam.root.send(new AddUserToGroupCommand({ GroupName: staff.name, UserName: 'dora' }))
    const reason = 'with an explicit deny in an identity-based policy'
    expect((await errorOf(s3.send(put))).message).toBe(denial('dora', 's3:PutObject', reason))
    await iam.root.send(new DeleteGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Closed' }))
    await s3.send(put)
  })

  test('is refused by a managed policy that denies, which the sentence names', async () => {
    const PolicyDocument = documentOf({ Effect: 'Deny', Action: 's3:PutObject', Resource: '*' })
    const { Policy } = await iam.root.send(new CreatePolicyCommand({ PolicyName: 'DenyPut', PolicyDocument }))
    const input = { UserName: 'dora', PolicyArn: Policy?.Arn }
    await iam.root.send(new AttachUserPolicyCommand(input))
    const reason = 'with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/DenyPut'
    expect((await errorOf(s3.send(put))).message).toBe(denial('dora', 's3:PutObject', reason))
    await iam.root.send(new DetachUserPolicyCommand(input))
    await s3.send(put)
  })
})

test("Variables in policies hold the user's own name", async () => {
  const Resource = 'arn:aws:s3:::team-photos/${aws:username}/*'
  const own: Statement = { Effect: 'Allow', Action: 's3:PutObject', Resource }
  const s3 = iam.rootClient(S3Client, { credentials: await iam.newUser('gustav', own) })
  await s3.send(new PutObjectCommand({ Bucket, Key: 'gustav/a.txt', Body: 'a' }))
  const refused = await errorOf(s3.send(new PutObjectCommand({ Bucket, Key: 'dora/a.txt', Body: 'a' })))
  expect(refused.name).toBe('AccessDenied')
})

describe('A Cognito session under way', () => {
  test('feels each change of its role at once', async () => {
    const s3 = iam.clientFor('rosa', S3Client)
    const read = () => s3.send(new GetObjectCommand(welcome))
    await read()
    const closed = { RoleName: 'readers', PolicyName: 'Closed' }
    const PolicyDocument = documentOf({ Effect: 'Deny', Action: 's3:GetObject', Resource: '*' })
    await iam.root.send(new PutRolePolicyCommand({ ...closed, PolicyDocument }))
    expect((await errorOf(read())).message).toMatch(/with an explicit deny in an identity-based policy$/)
    await iam.root.send(new DeleteRolePolicyCommand(closed))
    await read()
    const PermissionsBoundary = 'arn:aws:iam::aws:policy/AmazonRoute53ReadOnlyAccess'
    await iam.root.send(new PutRolePermissionsBoundaryCommand({ RoleName: 'readers', PermissionsBoundary }))
    expect((await errorOf(read())).message).toMatch(/because no permissions boundary allows the s3:GetObject action$/)
  })

  test('ends with its role', async () => {
    const credentials = iam.credentialsFor('otto')
    const [s3, sts] = [iam.rootClient(S3Client, { credentials }), iam.rootClient(STSClient, { credentials })]
    await s3.send(new GetObjectCommand(welcome))
    for (const PolicyName of ['Folders', 'Zones']) {
      await iam.root.send(new DeleteRolePolicyCommand({ RoleName: 'operators', PolicyName }))
    }
    await iam.root.send(new DeleteRoleCommand({ RoleName: 'operators' }))
    expect(await errorOf(s3.send(new GetObjectCommand(welcome)))).toMatchObject({ name: 'InvalidToken' })
    expect(await errorOf(sts.send(new GetCallerIdentityCommand({})))).toMatchObject({ name: 'InvalidClientTokenId' })
  })

  test('of a guest cannot ask IAM, whatever the role allows', async () => {
    const PolicyDocument = documentOf({ Effect: 'Allow', Action: '*', Resource: '*' })
    await iam.root.send(new PutRolePolicyCommand({ RoleName: 'guest', PolicyName: 'All', PolicyDocument }))
    const guest = iam.clientFor('guest', IAMClient)
    const refused = await errorOf(
      guest.send(new PutRolePolicyCommand({ RoleName: 'guest', PolicyName: 'X', PolicyDocument })),
    )
    expect(refused.message).toMatch(/because no session policy allows the iam:PutRolePolicy action\. Go to /)
  })
})
