import { AddUserToGroupCommand, ListGroupsForUserCommand, RemoveUserFromGroupCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('RemoveUserFromGroup is allowed with its own permission, and again', async () => {
  await iam.root.send(new AddUserToGroupCommand({ GroupName: staff.name, UserName: alice.name }))
  const clerk = await iam.userWhoMay('iam:RemoveUserFromGroup', staff.arn)
  const input = { GroupName: staff.name, UserName: alice.name }
  await clerk.send(new RemoveUserFromGroupCommand(input))
  await clerk.send(new RemoveUserFromGroupCommand(input))
  const { Groups } = await iam.root.send(new ListGroupsForUserCommand({ UserName: alice.name }))
  expect((Groups ?? []).map(({ GroupName }) => GroupName)).toEqual([])
})

test("RemoveUserFromGroup is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new RemoveUserFromGroupCommand({ GroupName: staff.name, UserName: alice.name })),
  )
  expect(refused).toEqual(iam.refusal('iam:RemoveUserFromGroup', staff.arn))
})

test('RemoveUserFromGroup refuses malformed input', async () => {
  for (const input of [
    { GroupName: staff.name, UserName: '' },
    { GroupName: '*', UserName: alice.name },
  ]) {
    const problem = await errorOf(iam.root.send(new RemoveUserFromGroupCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('RemoveUserFromGroup knows only what is there', async () => {
  for (const input of [
    { GroupName: 'stranger', UserName: alice.name },
    { GroupName: staff.name, UserName: 'stranger' },
  ]) {
    const problem = await errorOf(iam.root.send(new RemoveUserFromGroupCommand(input)))
    expect(problem).toMatchObject({ name: 'NoSuchEntityException', status: 404 })
  }
})
