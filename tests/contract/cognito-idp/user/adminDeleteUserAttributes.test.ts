import {
  AdminDeleteUserAttributesCommand,
  type AdminDeleteUserAttributesCommandInput,
  AdminGetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const remove = (input: Partial<AdminDeleteUserAttributesCommandInput> = {}, client = pools.root) =>
  client.send(
    new AdminDeleteUserAttributesCommand({
      UserPoolId: pools.poolId,
      Username: 'ada',
      UserAttributeNames: ['nickname'],
      ...input,
    }),
  )
const got = (Username = 'ada') => pools.root.send(new AdminGetUserCommand({ UserPoolId: pools.poolId, Username }))

test('AdminDeleteUserAttributes is allowed with its own permission', async () => {
  await pools.newUser('ada', { name: 'Ada', nickname: 'A', email: 'ada@example.test', email_verified: 'true' })
  const clerk = pools.whoMay('cognito-idp:AdminDeleteUserAttributes')
  await remove({ UserAttributeNames: ['nickname', 'email'] }, clerk)
  expect((await got()).UserAttributes?.map(({ Name }) => Name)).toEqual(['sub', 'name'])
})

test('AdminDeleteUserAttributes is denied without its permission', async () => {
  expect(await pools.refusal(remove({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminDeleteUserAttributes'))
})

test('AdminDeleteUserAttributes refuses malformed names, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(remove({ Username: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(remove({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
  expect(await pools.refusal(remove({ UserAttributeNames: ['custom:x'] }))).toBe(
    'InvalidParameterException: Invalid user attributes: user.custom:x: Attribute does not exist in the schema.\n',
  )
  expect(await pools.refusal(remove({ UserAttributeNames: ['sub'] }))).toBe(
    'InvalidParameterException: user.sub: Attribute cannot be updated.\n',
  )
})
