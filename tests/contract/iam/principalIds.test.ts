/** Who is made anew under an old name is somebody else: bucket policies and trust policies keep the id. */
import {
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteRoleCommand,
  DeleteUserCommand,
  GetRoleCommand,
  ListAccessKeysCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { GetBucketPolicyCommand, GetObjectCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { documentOf, startIam, type TestIam } from './startIam.ts'

const account = '123456789012'
const bucket = 'team-photos'
const object = { Bucket: bucket, Key: 'shared/readme.txt' }
const userArn = (name: string) => `arn:aws:iam::${account}:user/${name}`

let iam: TestIam
let s3: S3Client
beforeAll(async () => {
  iam = await startIam()
  s3 = iam.rootClient(S3Client)
})
afterAll(() => iam.close())

const putPolicy = (Principal: object) => {
  const statement = { Effect: 'Allow', Principal, Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` }
  return s3.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: documentOf(statement as never) }))
}
async function shownPrincipal(): Promise<unknown> {
  const { Policy = '' } = await s3.send(new GetBucketPolicyCommand({ Bucket: bucket }))
  return (JSON.parse(Policy) as { Statement: [{ Principal: unknown }] }).Statement[0].Principal
}
async function deleteUser(UserName: string): Promise<void> {
  const { AccessKeyMetadata = [] } = await iam.root.send(new ListAccessKeysCommand({ UserName }))
  for (const { AccessKeyId } of AccessKeyMetadata) {
    await iam.root.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }))
  }
  await iam.root.send(new DeleteUserCommand({ UserName }))
}

test('A bucket policy lets in the user whom it names, and not the next one of that name', async () => {
  const first = iam.rootClient(S3Client, { credentials: await iam.newUser('ann') })
  await putPolicy({ AWS: userArn('ann') })
  await first.send(new GetObjectCommand(object))
  expect(await shownPrincipal()).toEqual({ AWS: userArn('ann') })
  await deleteUser('ann')
  expect(await shownPrincipal()).toEqual({ AWS: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/) })
  const second = iam.rootClient(S3Client, { credentials: await iam.newUser('ann') })
  expect(await errorOf(second.send(new GetObjectCommand(object)))).toMatchObject({ name: 'AccessDenied' })
  expect(await shownPrincipal()).toEqual({ AWS: expect.stringMatching(/^AIDA/) })
  await putPolicy({ AWS: userArn('ann') })
  await second.send(new GetObjectCommand(object))
})

test('A unique id that somebody has is shown as the ARN; one that nobody has is no principal', async () => {
  const { User } = await iam.root.send(new CreateUserCommand({ UserName: 'bea' }))
  await putPolicy({ AWS: [User?.UserId, account] })
  expect(await shownPrincipal()).toEqual({ AWS: [userArn('bea'), `arn:aws:iam::${account}:root`] })
  for (const AWS of ['AROAEXAMPLEEXAMPLE123', 'AIDAEXAMPLEEXAMPLE123', userArn('nobody-here')]) {
    expect(await errorOf(putPolicy({ AWS }))).toMatchObject({
      name: 'MalformedPolicy',
      message: 'Invalid principal in policy',
    })
  }
})

test('A trust policy trusts the role that it names, and not the next one of that name', async () => {
  const trust = (AWS: string) => documentOf({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' })
  const RoleName = 'vault'
  const user = iam.rootClient(STSClient, { credentials: await iam.newUser('cleo') })
  const policy = { RoleName, AssumeRolePolicyDocument: trust(userArn('cleo')) }
  const { Role } = await iam.root.send(new CreateRoleCommand(policy))
  const assume = { RoleArn: Role?.Arn, RoleSessionName: 'session' }
  await user.send(new AssumeRoleCommand(assume))
  await deleteUser('cleo')
  const next = iam.rootClient(STSClient, { credentials: await iam.newUser('cleo') })
  expect(await errorOf(next.send(new AssumeRoleCommand(assume)))).toMatchObject({ name: 'AccessDenied' })
  const { Role: shown } = await iam.root.send(new GetRoleCommand({ RoleName }))
  expect(decodeURIComponent(shown?.AssumeRolePolicyDocument ?? '')).toMatch(/"AWS": "AIDA[A-Z2-7]{17}"/)
  const renewed = { RoleName, PolicyDocument: trust(userArn('cleo')) }
  await iam.root.send(new UpdateAssumeRolePolicyCommand(renewed))
  await next.send(new AssumeRoleCommand(assume))
  const unknown = { RoleName, PolicyDocument: trust('AROAEXAMPLEEXAMPLE123') }
  expect(await errorOf(iam.root.send(new UpdateAssumeRolePolicyCommand(unknown)))).toMatchObject({
    name: 'MalformedPolicyDocumentException',
    message: 'Invalid principal in policy: "AWS":"AROAEXAMPLEEXAMPLE123"',
  })
  await iam.root.send(new DeleteRoleCommand({ RoleName }))
})
