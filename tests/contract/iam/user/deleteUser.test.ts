import {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  DeleteUserPolicyCommand,
  DetachUserPolicyCommand,
  GetUserCommand,
  PutUserPolicyCommand,
  RemoveUserFromGroupCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, readDocument, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DeleteUser is allowed with its own permission, once', async () => {
  const clerk = await iam.userWhoMay('iam:DeleteUser', alice.arn)
  await clerk.send(new DeleteUserCommand({ UserName: alice.name }))
  expect(await errorOf(iam.root.send(new GetUserCommand({ UserName: alice.name })))).toMatchObject({
    name: 'NoSuchEntityException',
  })
})

test('DeleteUser is refused while the user has something left', async () => {
  const UserName = 'busy'
  await iam.root.send(new CreateUserCommand({ UserName }))
  const { AccessKey } = await iam.root.send(new CreateAccessKeyCommand({ UserName }))
  await iam.root.send(new AddUserToGroupCommand({ UserName, GroupName: staff.name }))
  await iam.root.send(new AttachUserPolicyCommand({ UserName, PolicyArn: administrator }))
  await iam.root.send(new PutUserPolicyCommand({ UserName, PolicyName: 'Read', PolicyDocument: readDocument }))
  const conflict = async () => errorOf(iam.root.send(new DeleteUserCommand({ UserName })))
  const refused = (demand: string) => ({
    name: 'DeleteConflictException',
    status: 409,
    message: `Cannot delete entity, ${demand}`,
  })
  expect(await conflict()).toEqual(refused('must delete access keys first.'))
  await iam.root.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: AccessKey?.AccessKeyId }))
  expect(await conflict()).toEqual(refused('must remove users from group first.'))
  await iam.root.send(new RemoveUserFromGroupCommand({ UserName, GroupName: staff.name }))
  expect(await conflict()).toEqual(refused('must detach all policies first.'))
  await iam.root.send(new DetachUserPolicyCommand({ UserName, PolicyArn: administrator }))
  expect(await conflict()).toEqual(refused('must delete policies first.'))
  await iam.root.send(new DeleteUserPolicyCommand({ UserName, PolicyName: 'Read' }))
  await iam.root.send(new DeleteUserCommand({ UserName }))
})

test("DeleteUser is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new DeleteUserCommand({ UserName: 'nobody' })))
  expect(refused).toEqual(iam.refusal('iam:DeleteUser', 'arn:aws:iam::123456789012:user/nobody'))
})

test('DeleteUser refuses malformed input', async () => {
  for (const input of [{ UserName: '*' }]) {
    const problem = await errorOf(iam.root.send(new DeleteUserCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
