import { GetUserCommand, IAMClient } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('GetUser is allowed with its own permission, on the ARN with the path', async () => {
  const clerk = await iam.userWhoMay('iam:GetUser', alice.arn)
  const { User } = await clerk.send(new GetUserCommand({ UserName: alice.name }))
  expect(User).toMatchObject({ UserName: 'alice', Path: '/team/', Arn: alice.arn })
})

test('GetUser without a name is about the caller', async () => {
  const clerk = await iam.userWhoMay('iam:GetUser', 'arn:aws:iam::123456789012:user/clerk-*')
  const { User } = await clerk.send(new GetUserCommand({}))
  expect(User?.UserName).toMatch(/^clerk-\d$/)
  expect((await iam.root.send(new GetUserCommand({}))).User?.Arn).toBe('arn:aws:iam::123456789012:root')
  const session = iam.clientFor('admin', IAMClient)
  expect(await errorOf(session.send(new GetUserCommand({})))).toMatchObject({
    name: 'ValidationError',
    message: 'Must specify userName when calling with non-User credentials',
  })
})

test("GetUser is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new GetUserCommand({ UserName: alice.name })))
  expect(refused).toEqual(iam.refusal('iam:GetUser', alice.arn))
})

test('GetUser refuses malformed input', async () => {
  for (const input of [{ UserName: 'a/b' }]) {
    const problem = await errorOf(iam.root.send(new GetUserCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('GetUser knows no strangers', async () => {
  expect(await errorOf(iam.root.send(new GetUserCommand({ UserName: 'stranger' })))).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: 'The user with name stranger cannot be found.',
  })
})
