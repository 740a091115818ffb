import { DeleteAccessKeyCommand } from '@aws-sdk/client-iam'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DeleteAccessKey is allowed with its own permission, and the key counts for nothing from then on', async () => {
  const credentials = await iam.newUser('dora')
  const sts = iam.rootClient(STSClient, { credentials })
  expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe('arn:aws:iam::123456789012:user/dora')
  const clerk = await iam.userWhoMay('iam:DeleteAccessKey', 'arn:aws:iam::123456789012:user/dora')
  await clerk.send(new DeleteAccessKeyCommand({ UserName: 'dora', AccessKeyId: credentials.accessKeyId }))
  expect(await errorOf(sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
    name: 'InvalidClientTokenId',
    status: 403,
  })
})

test("DeleteAccessKey is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new DeleteAccessKeyCommand({ UserName: alice.name, AccessKeyId: 'AKIAUNKNOWN000000000' })),
  )
  expect(refused).toEqual(iam.refusal('iam:DeleteAccessKey', alice.arn))
})

test('DeleteAccessKey refuses malformed input', async () => {
  for (const input of [
    { UserName: alice.name, AccessKeyId: 'short' },
    { UserName: alice.name, AccessKeyId: 'not-a-key-at-all-' },
  ]) {
    const problem = await errorOf(iam.root.send(new DeleteAccessKeyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test("DeleteAccessKey knows only the user's own keys", async () => {
  const { accessKeyId } = await iam.newUser('erik')
  const problem = await errorOf(
    iam.root.send(new DeleteAccessKeyCommand({ UserName: alice.name, AccessKeyId: accessKeyId })),
  )
  expect(problem).toEqual({
    name: 'NoSuchEntityException',
    status: 404,
    message: `The Access Key with id ${accessKeyId} cannot be found.`,
  })
})
