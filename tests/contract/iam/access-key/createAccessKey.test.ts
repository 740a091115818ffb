import {
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  IAMClient,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('CreateAccessKey is allowed with its own permission, also for oneself without a name', async () => {
  const credentials = await iam.newUser('dora', { Effect: 'Allow', Action: 'iam:CreateAccessKey', Resource: '*' })
  const dora = iam.rootClient(IAMClient, { credentials })
  const { AccessKey } = await dora.send(new CreateAccessKeyCommand({}))
  expect(AccessKey).toMatchObject({
    UserName: 'dora',
    Status: 'Active',
    AccessKeyId: expect.stringMatching(/^AKIA[A-Z2-7]{16}$/),
    SecretAccessKey: expect.stringMatching(/^[\w+/]{40}$/),
    CreateDate: expect.any(Date),
  })
  expect(await errorOf(dora.send(new CreateAccessKeyCommand({})))).toMatchObject({
    name: 'LimitExceededException',
    status: 409,
    message: 'Cannot exceed quota for AccessKeysPerUser: 2',
  })
})

test("CreateAccessKey is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new CreateAccessKeyCommand({ UserName: alice.name })))
  expect(refused).toEqual(iam.refusal('iam:CreateAccessKey', alice.arn))
})

test('CreateAccessKey refuses malformed input', async () => {
  for (const input of [{ UserName: 'a b' }, { UserName: '' }]) {
    const problem = await errorOf(iam.root.send(new CreateAccessKeyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test("CreateAccessKey without a name makes the account owner's second key, which signs, is switched off and deleted", async () => {
  const { AccessKey } = await iam.root.send(new CreateAccessKeyCommand({}))
  expect(AccessKey?.UserName).toBeUndefined()
  const credentials = {
    accessKeyId: AccessKey?.AccessKeyId ?? '',
    secretAccessKey: AccessKey?.SecretAccessKey ?? '',
  }
  const owner = iam.rootClient(IAMClient, { credentials })
  const { AccessKeyMetadata } = await owner.send(new ListAccessKeysCommand({}))
  expect(AccessKeyMetadata?.map(({ AccessKeyId }) => AccessKeyId)).toContain(credentials.accessKeyId)
  expect(AccessKeyMetadata).toHaveLength(2)
  expect(await errorOf(owner.send(new CreateAccessKeyCommand({})))).toMatchObject({ name: 'LimitExceededException' })
  const key = { AccessKeyId: credentials.accessKeyId }
  await iam.root.send(new UpdateAccessKeyCommand({ ...key, Status: 'Inactive' }))
  expect(await errorOf(owner.send(new ListAccessKeysCommand({})))).toMatchObject({ name: 'InvalidClientTokenId' })
  await iam.root.send(new DeleteAccessKeyCommand(key))
  expect((await iam.root.send(new ListAccessKeysCommand({}))).AccessKeyMetadata).toHaveLength(1)
  expect(await errorOf(iam.root.send(new DeleteAccessKeyCommand(key)))).toMatchObject({ name: 'NoSuchEntityException' })
})
