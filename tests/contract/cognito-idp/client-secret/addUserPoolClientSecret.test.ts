import {
  AddUserPoolClientSecretCommand,
  type AddUserPoolClientSecretCommandInput,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { confidentialClient } from './secretActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const add = (input: Partial<AddUserPoolClientSecretCommandInput> = {}, client = pools.root) =>
  client.send(new AddUserPoolClientSecretCommand({ UserPoolId: pools.poolId, ClientId: pools.clientId, ...input }))

test('AddUserPoolClientSecret is allowed with its own permission, and both secrets count', async () => {
  const { ClientId, ClientSecret, opens } = await confidentialClient(pools)
  const { ClientSecretDescriptor: made } = await add({ ClientId }, pools.whoMay('cognito-idp:AddUserPoolClientSecret'))
  expect(made).toEqual({
    ClientSecretId: `${ClientId}--${made?.ClientSecretCreateDate?.getTime()}`,
    ClientSecretValue: expect.stringMatching(/^[a-z0-9]{51}$/),
    ClientSecretCreateDate: expect.any(Date),
  })
  expect(await opens(ClientSecret)).toBe(true)
  expect(await opens(made?.ClientSecretValue ?? '')).toBe(true)
  expect(await opens('neither-of-the-two')).toBe(false)
  const { UserPoolClient } = await pools.root.send(
    new DescribeUserPoolClientCommand({ UserPoolId: pools.poolId, ClientId }),
  )
  expect(UserPoolClient?.ClientSecret).toBe(ClientSecret)
})

test('AddUserPoolClientSecret is allowed with a secret of one’s own, which is not told again, and not a third time', async () => {
  const { ClientId, add: addTo, opens } = await confidentialClient(pools)
  const own = 'our_own_secret_of_32_characters_'
  expect(await addTo(own)).not.toHaveProperty('ClientSecretValue')
  expect(await opens(own)).toBe(true)
  expect(await pools.refusal(add({ ClientId }))).toBe(
    `LimitExceededException: User pool client ${ClientId} has 2 secrets.`,
  )
})

test('AddUserPoolClientSecret is denied without its permission', async () => {
  expect(await pools.refusal(add({}, pools.nobody))).toBe(pools.denial('cognito-idp:AddUserPoolClientSecret'))
})

test('AddUserPoolClientSecret rejects malformed input: short secrets, public and unknown clients', async () => {
  const { ClientId } = await confidentialClient(pools)
  expect(await pools.refusal(add({ ClientId, ClientSecret: 'x'.repeat(23) }))).toContain('1 validation error detected')
  expect(await pools.refusal(add())).toBe(
    `InvalidParameterException: User pool client ${pools.clientId} is a public client without a secret.`,
  )
  expect(await pools.refusal(add({ ClientId: 'nobody' }))).toContain('User pool client nobody does not exist.')
  expect(await pools.refusal(add({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
