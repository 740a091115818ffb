import { AttachRolePolicyCommand, DeleteRoleCommand, DetachRolePolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, deployer, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test("DeleteRole is allowed with its own permission, after the role's policies are gone", async () => {
  const clerk = await iam.userWhoMay('iam:DeleteRole', deployer.arn)
  const RoleName = deployer.name
  await iam.root.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: administrator }))
  const remove = () => clerk.send(new DeleteRoleCommand({ RoleName }))
  expect(await errorOf(remove())).toMatchObject({ name: 'DeleteConflictException', status: 409 })
  await iam.root.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: administrator }))
  await remove()
  expect(await errorOf(remove())).toMatchObject({ name: 'NoSuchEntityException' })
})

test("DeleteRole is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new DeleteRoleCommand({ RoleName: 'readers' })))
  expect(refused).toEqual(iam.refusal('iam:DeleteRole', 'arn:aws:iam::123456789012:role/readers'))
})

test('DeleteRole refuses malformed input', async () => {
  for (const input of [{ RoleName: '' }]) {
    const problem = await errorOf(iam.root.send(new DeleteRoleCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
