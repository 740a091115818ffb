import {
  ListUserPoolClientSecretsCommand,
  type ListUserPoolClientSecretsCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { confidentialClient } from './secretActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const list = (input: Partial<ListUserPoolClientSecretsCommandInput> = {}, client = pools.root) =>
  client.send(new ListUserPoolClientSecretsCommand({ UserPoolId: pools.poolId, ClientId: pools.clientId, ...input }))

test('ListUserPoolClientSecrets is allowed with its own permission, in the order in which they were made', async () => {
  const { ClientId, add } = await confidentialClient(pools)
  const made = await add()
  const { ClientSecrets } = await list({ ClientId }, pools.whoMay('cognito-idp:ListUserPoolClientSecrets'))
  expect(ClientSecrets).toEqual([
    {
      ClientSecretId: expect.stringMatching(new RegExp(`^${ClientId}--\\d+$`)),
      ClientSecretCreateDate: expect.any(Date),
    },
    { ClientSecretId: made?.ClientSecretId, ClientSecretCreateDate: made?.ClientSecretCreateDate },
  ])
  expect((await list()).ClientSecrets).toEqual([])
})

test('ListUserPoolClientSecrets is denied without its permission', async () => {
  expect(await pools.refusal(list({}, pools.nobody))).toBe(pools.denial('cognito-idp:ListUserPoolClientSecrets'))
})

test('ListUserPoolClientSecrets rejects malformed ids, and finds no unknown pool or client', async () => {
  expect(await pools.refusal(list({ ClientId: 'a b' }))).toContain('1 validation error detected')
  expect(await pools.refusal(list({ ClientId: 'nobody' }))).toContain('User pool client nobody does not exist.')
  expect(await pools.refusal(list({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
