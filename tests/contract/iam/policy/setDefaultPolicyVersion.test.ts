import {
  AttachUserPolicyCommand,
  CreatePolicyVersionCommand,
  SetDefaultPolicyVersionCommand,
} from '@aws-sdk/client-iam'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, documentOf, readBuckets, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
const PolicyArn = readBuckets.arn
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('SetDefaultPolicyVersion is allowed with its own permission, and is felt at once', async () => {
  const s3 = iam.rootClient(S3Client, { credentials: await iam.newUser('dora') })
  const list = () => s3.send(new ListBucketsCommand({}))
  const PolicyDocument = documentOf({ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' })
  await iam.root.send(new AttachUserPolicyCommand({ UserName: 'dora', PolicyArn }))
  await iam.root.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument }))
  expect(await errorOf(list())).toMatchObject({ name: 'AccessDenied' })
  const clerk = await iam.userWhoMay('iam:SetDefaultPolicyVersion', PolicyArn)
  await clerk.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v2' }))
  await list()
  await clerk.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }))
  expect(await errorOf(list())).toMatchObject({ name: 'AccessDenied' })
})

test("SetDefaultPolicyVersion is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v1' })))
  expect(refused).toEqual(iam.refusal('iam:SetDefaultPolicyVersion', PolicyArn))
})

test('SetDefaultPolicyVersion refuses malformed input, and versions that are not there', async () => {
  for (const [VersionId, name] of [
    ['1', 'ValidationError'],
    ['v9', 'NoSuchEntityException'],
  ] as const) {
    const refused = await errorOf(iam.root.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId })))
    expect(refused.name).toBe(name)
  }
})

test("SetDefaultPolicyVersion is refused for a policy of AWS, also to the account's owner", async () => {
  const input = { PolicyArn: administrator, VersionId: 'v1' }
  const refused = await errorOf(iam.root.send(new SetDefaultPolicyVersionCommand(input)))
  expect(refused).toMatchObject({ name: 'AccessDenied', status: 403 })
})
