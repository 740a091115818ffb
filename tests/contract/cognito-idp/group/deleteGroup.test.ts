import {
  AdminAddUserToGroupCommand,
  AdminListGroupsForUserCommand,
  CreateGroupCommand,
  DeleteGroupCommand,
  type DeleteGroupCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, roleArn, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const remove = (input: Partial<DeleteGroupCommandInput> = {}, client = pools.root) =>
  client.send(new DeleteGroupCommand({ UserPoolId: pools.poolId, GroupName: 'night', ...input }))
const newGroup = (GroupName: string) =>
  pools.root.send(new CreateGroupCommand({ UserPoolId: pools.poolId, GroupName, RoleArn: roleArn, Precedence: 5 }))

test('DeleteGroup is allowed with its own permission, and its members are in it no more', async () => {
  await newGroup('night')
  const member = { UserPoolId: pools.poolId, Username: 'ada' }
  await pools.newUser('ada')
  await pools.root.send(new AdminAddUserToGroupCommand({ ...member, GroupName: 'night' }))
  await remove({}, pools.whoMay('cognito-idp:DeleteGroup'))
  expect((await pools.root.send(new AdminListGroupsForUserCommand(member))).Groups).toEqual([])
  await newGroup('night')
  expect((await pools.root.send(new AdminListGroupsForUserCommand(member))).Groups).toEqual([])
})

test('DeleteGroup is denied without its permission', async () => {
  expect(await pools.refusal(remove({}, pools.nobody))).toBe(pools.denial('cognito-idp:DeleteGroup'))
})

test('DeleteGroup refuses malformed names, and finds no unknown pool or group', async () => {
  expect(await pools.refusal(remove({ GroupName: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(remove({ GroupName: 'nobody' }))).toBe('ResourceNotFoundException: Group not found.')
})
