import {
  AdminAddUserToGroupCommand,
  AdminListGroupsForUserCommand,
  type AdminListGroupsForUserCommandInput,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, roleArn, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const list = (input: Partial<AdminListGroupsForUserCommandInput> = {}, client = pools.root) =>
  client.send(new AdminListGroupsForUserCommand({ UserPoolId: pools.poolId, Username: 'ada', ...input }))
beforeAll(() => pools.newUser('ada'))

test('AdminListGroupsForUser is allowed with its own permission, page by page', async () => {
  const { poolId: UserPoolId, root } = pools
  for (const GroupName of ['b', 'a', 'c']) {
    await root.send(new CreateGroupCommand({ UserPoolId, GroupName, RoleArn: roleArn }))
    await root.send(new AdminAddUserToGroupCommand({ UserPoolId, GroupName, Username: 'ada' }))
  }
  const clerk = pools.whoMay('cognito-idp:AdminListGroupsForUser')
  const first = await list({ Limit: 2 }, clerk)
  expect(first.Groups).toMatchObject([
    { GroupName: 'a', RoleArn: roleArn, UserPoolId },
    { GroupName: 'b', RoleArn: roleArn, UserPoolId },
  ])
  const second = await list({ Limit: 2, NextToken: first.NextToken }, clerk)
  expect(second.Groups?.map(({ GroupName }) => GroupName)).toEqual(['c'])
  expect(second.NextToken).toBeUndefined()
})

test('AdminListGroupsForUser is denied without its permission', async () => {
  expect(await pools.refusal(list({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminListGroupsForUser'))
})

test('AdminListGroupsForUser refuses malformed pages, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(list({ NextToken: 'x' }))).toBe('InvalidParameterException: Invalid pagination token.')
  expect(await pools.refusal(list({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(list({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
