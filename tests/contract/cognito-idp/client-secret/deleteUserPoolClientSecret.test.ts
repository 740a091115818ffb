import {
  DeleteUserPoolClientSecretCommand,
  type DeleteUserPoolClientSecretCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { confidentialClient } from './secretActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const remove = (input: Partial<DeleteUserPoolClientSecretCommandInput>, client = pools.root) =>
  client.send(
    new DeleteUserPoolClientSecretCommand({
      UserPoolId: pools.poolId,
      ClientId: pools.clientId,
      ClientSecretId: 'none',
      ...input,
    }),
  )

test('DeleteUserPoolClientSecret is allowed with its own permission: the former secret counts no more', async () => {
  const { ClientId, ClientSecret, add, ids, opens } = await confidentialClient(pools)
  const [former] = await ids()
  const made = await add()
  await remove({ ClientId, ClientSecretId: former }, pools.whoMay('cognito-idp:DeleteUserPoolClientSecret'))
  expect(await ids()).toEqual([made?.ClientSecretId])
  expect(await opens(ClientSecret)).toBe(false)
  expect(await opens(made?.ClientSecretValue ?? '')).toBe(true)
  expect(await pools.refusal(remove({ ClientId, ClientSecretId: made?.ClientSecretId }))).toBe(
    'InvalidParameterException: The last secret of a client cannot be deleted.',
  )
  expect((await add())?.ClientSecretId).not.toBe(made?.ClientSecretId)
})

test('DeleteUserPoolClientSecret is denied without its permission', async () => {
  expect(await pools.refusal(remove({}, pools.nobody))).toBe(pools.denial('cognito-idp:DeleteUserPoolClientSecret'))
})

test('DeleteUserPoolClientSecret rejects malformed input, and finds no unknown pool, client or secret', async () => {
  const { ClientId } = await confidentialClient(pools)
  expect(await pools.refusal(remove({ ClientId: 'a b' }))).toContain('1 validation error detected')
  expect(await pools.refusal(remove({ ClientId }))).toBe(
    'ResourceNotFoundException: Client secret none does not exist.',
  )
  expect(await pools.refusal(remove({ ClientId: 'nobody' }))).toContain('User pool client nobody does not exist.')
  expect(await pools.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
