import { AddUserToGroupCommand, DeleteGroupCommand, RemoveUserFromGroupCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DeleteGroup is allowed with its own permission, after its members have left', async () => {
  await iam.root.send(new AddUserToGroupCommand({ GroupName: staff.name, UserName: alice.name }))
  const clerk = await iam.userWhoMay('iam:DeleteGroup', staff.arn)
  const remove = () => clerk.send(new DeleteGroupCommand({ GroupName: staff.name }))
  expect(await errorOf(remove())).toEqual({
    name: 'DeleteConflictException',
    status: 409,
    message: 'Cannot delete entity, must remove users from group first.',
  })
  await iam.root.send(new RemoveUserFromGroupCommand({ GroupName: staff.name, UserName: alice.name }))
  await remove()
  expect(await errorOf(remove())).toMatchObject({ name: 'NoSuchEntityException' })
})

test("DeleteGroup is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new DeleteGroupCommand({ GroupName: 'other' })))
  expect(refused).toEqual(iam.refusal('iam:DeleteGroup', 'arn:aws:iam::123456789012:group/other'))
})

test('DeleteGroup refuses malformed input', async () => {
  for (const input of [{ GroupName: '' }]) {
    const problem = await errorOf(iam.root.send(new DeleteGroupCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
