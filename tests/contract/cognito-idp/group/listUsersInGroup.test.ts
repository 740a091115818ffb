import {
  AdminAddUserToGroupCommand,
  CreateGroupCommand,
  ListUsersInGroupCommand,
  type ListUsersInGroupCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, roleArn, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const list = (input: Partial<ListUsersInGroupCommandInput> = {}, client = pools.root) =>
  client.send(new ListUsersInGroupCommand({ UserPoolId: pools.poolId, GroupName: 'night', ...input }))
const newGroup = (GroupName: string) =>
  pools.root.send(new CreateGroupCommand({ UserPoolId: pools.poolId, GroupName, RoleArn: roleArn, Precedence: 5 }))

beforeAll(() => newGroup('night'))

test('ListUsersInGroup is allowed with its own permission, page by page', async () => {
  const { poolId: UserPoolId, root } = pools
  for (const Username of ['cleo', 'ada', 'bea', 'dora']) {
    await pools.newUser(Username)
    if (Username === 'dora') continue
    await root.send(new AdminAddUserToGroupCommand({ UserPoolId, GroupName: 'night', Username }))
  }
  const clerk = pools.whoMay('cognito-idp:ListUsersInGroup')
  const first = await list({ Limit: 2 }, clerk)
  expect(first.Users?.map(({ Username }) => Username)).toEqual(['ada', 'bea'])
  expect(first.Users?.[0]).toMatchObject({ Enabled: true, UserStatus: 'CONFIRMED' })
  const second = await list({ Limit: 2, NextToken: first.NextToken }, clerk)
  expect(second.Users?.map(({ Username }) => Username)).toEqual(['cleo'])
  expect(second.NextToken).toBeUndefined()
})

test('ListUsersInGroup is denied without its permission', async () => {
  expect(await pools.refusal(list({}, pools.nobody))).toBe(pools.denial('cognito-idp:ListUsersInGroup'))
})

test('ListUsersInGroup refuses malformed names, and finds no unknown pool or group', async () => {
  expect(await pools.refusal(list({ GroupName: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(list({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(list({ GroupName: 'nobody' }))).toBe('ResourceNotFoundException: Group not found.')
})
