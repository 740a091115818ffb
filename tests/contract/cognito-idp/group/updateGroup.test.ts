import {
  CreateGroupCommand,
  UpdateGroupCommand,
  type UpdateGroupCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, roleArn, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const update = (input: Partial<UpdateGroupCommandInput> = {}, client = pools.root) =>
  client.send(new UpdateGroupCommand({ UserPoolId: pools.poolId, GroupName: 'night', ...input }))
const newGroup = (GroupName: string) =>
  pools.root.send(new CreateGroupCommand({ UserPoolId: pools.poolId, GroupName, RoleArn: roleArn, Precedence: 5 }))

test('UpdateGroup is allowed with its own permission, and changes what is given', async () => {
  const { Group } = await newGroup('night')
  const changed = await update(
    { Description: 'Those who wake', Precedence: 1 },
    pools.whoMay('cognito-idp:UpdateGroup'),
  )
  expect(changed.Group).toEqual({
    ...Group,
    Description: 'Those who wake',
    Precedence: 1,
    LastModifiedDate: expect.any(Date),
  })
})

test('UpdateGroup is denied without its permission', async () => {
  expect(await pools.refusal(update({}, pools.nobody))).toBe(pools.denial('cognito-idp:UpdateGroup'))
})

test('UpdateGroup is denied without the permission to pass the role', async () => {
  const clerk = pools.whoMay('cognito-idp:UpdateGroup')
  expect(await pools.refusal(update({ RoleArn: roleArn }, clerk))).toContain('iam:PassRole')
})

test('UpdateGroup refuses malformed names, and finds no unknown pool or group', async () => {
  expect(await pools.refusal(update({ GroupName: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(update({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(update({ GroupName: 'nobody' }))).toBe('ResourceNotFoundException: Group not found.')
})
