import { CreateAccessKeyCommand, IAMClient } from '@aws-sdk/client-iam'
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
  for (const input of [{ UserName: 'a b' }, {}]) {
    const problem = await errorOf(iam.root.send(new CreateAccessKeyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
