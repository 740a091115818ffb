import { AddUserToGroupCommand, ListGroupsForUserCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListGroupsForUser is allowed with its own permission', async () => {
  await iam.root.send(new AddUserToGroupCommand({ GroupName: staff.name, UserName: alice.name }))
  const clerk = await iam.userWhoMay('iam:ListGroupsForUser', alice.arn)
  const { Groups } = await clerk.send(new ListGroupsForUserCommand({ UserName: alice.name }))
  expect(Groups).toMatchObject([{ GroupName: 'staff', Arn: staff.arn, Path: '/' }])
})

test("ListGroupsForUser is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListGroupsForUserCommand({ UserName: alice.name })))
  expect(refused).toEqual(iam.refusal('iam:ListGroupsForUser', alice.arn))
})

test('ListGroupsForUser refuses malformed input', async () => {
  for (const input of [{ UserName: '' }, { UserName: alice.name, MaxItems: -1 }]) {
    const problem = await errorOf(iam.root.send(new ListGroupsForUserCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
