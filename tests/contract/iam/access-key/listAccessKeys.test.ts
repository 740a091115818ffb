import { CreateAccessKeyCommand, ListAccessKeysCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListAccessKeys is allowed with its own permission, and shows no secret', async () => {
  const { AccessKey } = await iam.root.send(new CreateAccessKeyCommand({ UserName: alice.name }))
  const clerk = await iam.userWhoMay('iam:ListAccessKeys', alice.arn)
  const { AccessKeyMetadata } = await clerk.send(new ListAccessKeysCommand({ UserName: alice.name }))
  expect(AccessKeyMetadata).toEqual([
    { UserName: 'alice', AccessKeyId: AccessKey?.AccessKeyId, Status: 'Active', CreateDate: AccessKey?.CreateDate },
  ])
})

test("ListAccessKeys is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListAccessKeysCommand({})))
  expect(refused).toEqual(iam.refusal('iam:ListAccessKeys', 'arn:aws:iam::123456789012:user/nobody'))
})

test('ListAccessKeys refuses malformed input', async () => {
  for (const input of [{ UserName: '' }, { UserName: alice.name, MaxItems: 0 }]) {
    const problem = await errorOf(iam.root.send(new ListAccessKeysCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
