import {
  DeleteUserPoolClientCommand,
  DescribeManagedLoginBrandingByClientCommand,
  type DescribeManagedLoginBrandingByClientCommandInput,
  DescribeManagedLoginBrandingCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { newBranding, noSuchBranding } from './brandingActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const describeStyle = (input: Partial<DescribeManagedLoginBrandingByClientCommandInput> = {}, client = pools.root) =>
  client.send(
    new DescribeManagedLoginBrandingByClientCommand({ UserPoolId: pools.poolId, ClientId: pools.clientId, ...input }),
  )

test('DescribeManagedLoginBrandingByClient is allowed with its own permission', async () => {
  const { ClientId, ...made } = await newBranding(pools)
  const clerk = pools.whoMay('cognito-idp:DescribeManagedLoginBrandingByClient')
  expect((await describeStyle({ ClientId }, clerk)).ManagedLoginBranding).toEqual(made)
  const { ManagedLoginBranding } = await describeStyle({ ClientId, ReturnMergedResources: true })
  expect(ManagedLoginBranding).toMatchObject({ UseCognitoProvidedValues: true, Settings: { componentClasses: {} } })
})

test('DescribeManagedLoginBrandingByClient is allowed, and finds nothing of a client that is gone', async () => {
  const { ClientId, ManagedLoginBrandingId } = await newBranding(pools)
  await pools.root.send(new DeleteUserPoolClientCommand({ UserPoolId: pools.poolId, ClientId }))
  expect(await pools.refusal(describeStyle({ ClientId }))).toBe(
    `ResourceNotFoundException: User pool client ${ClientId} does not exist.`,
  )
  const byId = new DescribeManagedLoginBrandingCommand({ UserPoolId: pools.poolId, ManagedLoginBrandingId })
  expect(await pools.refusal(pools.root.send(byId))).toBe(noSuchBranding)
})

test('DescribeManagedLoginBrandingByClient is denied without its permission', async () => {
  expect(await pools.refusal(describeStyle({}, pools.nobody))).toBe(
    pools.denial('cognito-idp:DescribeManagedLoginBrandingByClient'),
  )
})

test('DescribeManagedLoginBrandingByClient rejects malformed ids, and finds no style that there is not', async () => {
  expect(await pools.refusal(describeStyle())).toBe(
    `ResourceNotFoundException: ManagedLoginBranding for client ${pools.clientId} does not exist.`,
  )
  expect(await pools.refusal(describeStyle({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(describeStyle({ ClientId: 'a b' }))).toContain('1 validation error detected')
})
