import { AddUserToGroupCommand, GetGroupCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('GetGroup is allowed with its own permission, and shows the members', async () => {
  await iam.root.send(new AddUserToGroupCommand({ GroupName: staff.name, UserName: alice.name }))
  const clerk = await iam.userWhoMay('iam:GetGroup', staff.arn)
  const { Group, Users } = await clerk.send(new GetGroupCommand({ GroupName: staff.name }))
  expect(Group).toMatchObject({ GroupName: 'staff', Arn: staff.arn })
  expect(Users?.map(({ UserName }) => UserName)).toEqual(['alice'])
})

test("GetGroup is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new GetGroupCommand({ GroupName: staff.name })))
  expect(refused).toEqual(iam.refusal('iam:GetGroup', staff.arn))
})

test('GetGroup refuses malformed input', async () => {
  for (const input of [{ GroupName: '?' }]) {
    const problem = await errorOf(iam.root.send(new GetGroupCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
