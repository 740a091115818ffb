import {
  AdminAddUserToGroupCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  type AdminRemoveUserFromGroupCommandInput,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, roleArn, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const leave = (input: Partial<AdminRemoveUserFromGroupCommandInput> = {}, client = pools.root) =>
  client.send(
    new AdminRemoveUserFromGroupCommand({ UserPoolId: pools.poolId, GroupName: 'night', Username: 'ada', ...input }),
  )
const newGroup = (GroupName: string) =>
  pools.root.send(new CreateGroupCommand({ UserPoolId: pools.poolId, GroupName, RoleArn: roleArn, Precedence: 5 }))

beforeAll(async () => {
  await newGroup('night')
  await pools.newUser('ada')
})
const groupsOf = async (Username: string) => {
  const { Groups } = await pools.root.send(new AdminListGroupsForUserCommand({ UserPoolId: pools.poolId, Username }))
  return Groups?.map(({ GroupName }) => GroupName)
}

test('AdminRemoveUserFromGroup is allowed with its own permission, also for who is not in the group', async () => {
  const clerk = pools.whoMay('cognito-idp:AdminRemoveUserFromGroup')
  await leave({}, clerk)
  const member = { UserPoolId: pools.poolId, Username: 'ada', GroupName: 'night' }
  await pools.root.send(new AdminAddUserToGroupCommand(member))
  await leave({}, clerk)
  expect(await groupsOf('ada')).toEqual([])
})

test('AdminRemoveUserFromGroup is denied without its permission', async () => {
  expect(await pools.refusal(leave({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminRemoveUserFromGroup'))
})

test('AdminRemoveUserFromGroup refuses malformed names, and finds no unknown pool, group or user', async () => {
  expect(await pools.refusal(leave({ GroupName: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(leave({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(leave({ GroupName: 'nobody' }))).toBe('ResourceNotFoundException: Group not found.')
  expect(await pools.refusal(leave({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
