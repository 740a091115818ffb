import { CreateGroupCommand, type CreateGroupCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, roleArn, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const create = (input: Partial<CreateGroupCommandInput> = {}, client = pools.root) =>
  client.send(new CreateGroupCommand({ UserPoolId: pools.poolId, GroupName: 'night', ...input }))

test('CreateGroup is allowed with its own permission, and that to pass the role', async () => {
  const given = { GroupName: 'night', Description: 'Those who wake', RoleArn: roleArn, Precedence: 0 }
  const clerk = pools.whoMay(['cognito-idp:CreateGroup', 'iam:PassRole'], '*')
  const { Group } = await create(given, clerk)
  expect(Group).toEqual({
    ...given,
    UserPoolId: pools.poolId,
    CreationDate: expect.any(Date),
    LastModifiedDate: expect.any(Date),
  })
  expect(await pools.refusal(create())).toBe('GroupExistsException: A group with the name already exists.')
  expect((await create({ UserPoolId: await pools.newPool() })).Group).not.toHaveProperty('RoleArn')
})

test('CreateGroup is denied without its permission', async () => {
  expect(await pools.refusal(create({}, pools.nobody))).toBe(pools.denial('cognito-idp:CreateGroup'))
})

test('CreateGroup is denied without the permission to pass the role', async () => {
  const clerk = pools.whoMay('cognito-idp:CreateGroup')
  expect(await pools.refusal(create({ RoleArn: roleArn }, clerk))).toContain(
    `is not authorized to perform: iam:PassRole on resource: ${roleArn}`,
  )
})

test.each<[string, Partial<CreateGroupCommandInput>, string]>([
  ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
  ['a name with a blank', { GroupName: 'a b' }, 'InvalidParameterException: 1 validation error detected'],
  ['a negative precedence', { Precedence: -1 }, 'InvalidParameterException: 1 validation error detected'],
  [
    'a role that is no ARN',
    { RoleArn: 'readers-of-all-files' },
    'InvalidParameterException: 1 validation error detected',
  ],
])('CreateGroup refuses malformed input: %s', async (_, input, problem) => {
  expect(await pools.refusal(create(input))).toContain(problem)
})
