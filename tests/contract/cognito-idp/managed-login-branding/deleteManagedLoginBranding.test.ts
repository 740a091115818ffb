import {
  CreateManagedLoginBrandingCommand,
  DeleteManagedLoginBrandingCommand,
  type DeleteManagedLoginBrandingCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { newBranding, noSuchBranding, unknownId } from './brandingActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const remove = (input: Partial<DeleteManagedLoginBrandingCommandInput>, client = pools.root) =>
  client.send(
    new DeleteManagedLoginBrandingCommand({ UserPoolId: pools.poolId, ManagedLoginBrandingId: unknownId, ...input }),
  )

test('DeleteManagedLoginBranding is allowed with its own permission, and the client can have another style', async () => {
  const { ClientId, ManagedLoginBrandingId } = await newBranding(pools)
  await remove({ ManagedLoginBrandingId }, pools.whoMay('cognito-idp:DeleteManagedLoginBranding'))
  expect(await pools.refusal(remove({ ManagedLoginBrandingId }))).toBe(noSuchBranding)
  const again = { UserPoolId: pools.poolId, ClientId, UseCognitoProvidedValues: true }
  const { ManagedLoginBranding } = await pools.root.send(new CreateManagedLoginBrandingCommand(again))
  expect(ManagedLoginBranding?.ManagedLoginBrandingId).not.toBe(ManagedLoginBrandingId)
})

test('DeleteManagedLoginBranding is denied without its permission', async () => {
  expect(await pools.refusal(remove({}, pools.nobody))).toBe(pools.denial('cognito-idp:DeleteManagedLoginBranding'))
})

test('DeleteManagedLoginBranding rejects malformed ids, and finds no unknown pool or style', async () => {
  expect(await pools.refusal(remove({ ManagedLoginBrandingId: 'x' }))).toContain('1 validation error detected')
  expect(await pools.refusal(remove({}))).toBe(noSuchBranding)
  expect(await pools.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
