import {
  AdminAddUserToGroupCommand,
  type AdminAddUserToGroupCommandInput,
  AdminListGroupsForUserCommand,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, roleArn, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const add = (input: Partial<AdminAddUserToGroupCommandInput> = {}, client = pools.root) =>
  client.send(
    new AdminAddUserToGroupCommand({ UserPoolId: pools.poolId, GroupName: 'night', Username: 'ada', ...input }),
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

test('AdminAddUserToGroup is allowed with its own permission, twice as once', async () => {
  const clerk = pools.whoMay('cognito-idp:AdminAddUserToGroup')
  await add({}, clerk)
  await add({}, clerk)
  expect(await groupsOf('ada')).toEqual(['night'])
})

test('AdminAddUserToGroup is denied without its permission', async () => {
  expect(await pools.refusal(add({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminAddUserToGroup'))
})

test('AdminAddUserToGroup refuses malformed names, and finds no unknown pool, group or user', async () => {
  expect(await pools.refusal(add({ GroupName: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(add({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(add({ GroupName: 'nobody' }))).toBe('ResourceNotFoundException: Group not found.')
  expect(await pools.refusal(add({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
