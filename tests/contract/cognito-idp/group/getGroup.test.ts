import {
  CreateGroupCommand,
  GetGroupCommand,
  type GetGroupCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, roleArn, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const get = (input: Partial<GetGroupCommandInput> = {}, client = pools.root) =>
  client.send(new GetGroupCommand({ UserPoolId: pools.poolId, GroupName: 'night', ...input }))
const newGroup = (GroupName: string) =>
  pools.root.send(new CreateGroupCommand({ UserPoolId: pools.poolId, GroupName, RoleArn: roleArn, Precedence: 5 }))

test('GetGroup is allowed with its own permission', async () => {
  const { Group } = await newGroup('night')
  expect((await get({}, pools.whoMay('cognito-idp:GetGroup'))).Group).toEqual(Group)
})

test('GetGroup is denied without its permission', async () => {
  expect(await pools.refusal(get({}, pools.nobody))).toBe(pools.denial('cognito-idp:GetGroup'))
})

test('GetGroup refuses malformed names, and finds no unknown pool or group', async () => {
  expect(await pools.refusal(get({ GroupName: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(get({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(get({ GroupName: 'nobody' }))).toBe('ResourceNotFoundException: Group not found.')
})
