import { UpdateAccessKeyCommand } from '@aws-sdk/client-iam'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('UpdateAccessKey is allowed with its own permission: a key that is off counts for nothing', async () => {
  const credentials = await iam.newUser('dora')
  const sts = iam.rootClient(STSClient, { credentials })
  const s3 = iam.rootClient(S3Client, { credentials })
  const clerk = await iam.userWhoMay('iam:UpdateAccessKey', 'arn:aws:iam::123456789012:user/dora')
  const key = { UserName: 'dora', AccessKeyId: credentials.accessKeyId }
  await sts.send(new GetCallerIdentityCommand({}))
  await clerk.send(new UpdateAccessKeyCommand({ ...key, Status: 'Inactive' }))
  expect(await errorOf(sts.send(new GetCallerIdentityCommand({})))).toMatchObject({ name: 'InvalidClientTokenId' })
  expect(await errorOf(s3.send(new ListBucketsCommand({})))).toMatchObject({ name: 'InvalidAccessKeyId', status: 403 })
  await clerk.send(new UpdateAccessKeyCommand({ ...key, Status: 'Active' }))
  expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe('123456789012')
})

test("UpdateAccessKey is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(
      new UpdateAccessKeyCommand({ UserName: alice.name, AccessKeyId: 'AKIAUNKNOWN000000000', Status: 'Active' }),
    ),
  )
  expect(refused).toEqual(iam.refusal('iam:UpdateAccessKey', alice.arn))
})

test('UpdateAccessKey refuses malformed input', async () => {
  for (const input of [{ UserName: alice.name, AccessKeyId: 'AKIAUNKNOWN000000000', Status: 'Asleep' as 'Active' }]) {
    const problem = await errorOf(iam.root.send(new UpdateAccessKeyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
