import { AddUserToGroupCommand, ListGroupsForUserCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('AddUserToGroup is allowed with its own permission, and again', async () => {
  const clerk = await iam.userWhoMay('iam:AddUserToGroup', staff.arn)
  const input = { GroupName: staff.name, UserName: alice.name }
  await clerk.send(new AddUserToGroupCommand(input))
  await clerk.send(new AddUserToGroupCommand(input))
  const { Groups } = await iam.root.send(new ListGroupsForUserCommand({ UserName: alice.name }))
  expect((Groups ?? []).map(({ GroupName }) => GroupName)).toEqual(['staff'])
})

test("AddUserToGroup is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new AddUserToGroupCommand({ GroupName: staff.name, UserName: alice.name })),
  )
  expect(refused).toEqual(iam.refusal('iam:AddUserToGroup', staff.arn))
})

test('AddUserToGroup refuses malformed input', async () => {
  for (const input of [
    { GroupName: staff.name, UserName: '' },
    { GroupName: '*', UserName: alice.name },
  ]) {
    const problem = await errorOf(iam.root.send(new AddUserToGroupCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('AddUserToGroup knows only what is there', async () => {
  for (const input of [
    { GroupName: 'stranger', UserName: alice.name },
    { GroupName: staff.name, UserName: 'stranger' },
  ]) {
    const problem = await errorOf(iam.root.send(new AddUserToGroupCommand(input)))
    expect(problem).toMatchObject({ name: 'NoSuchEntityException', status: 404 })
  }
})
