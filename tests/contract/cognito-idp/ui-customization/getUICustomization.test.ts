import {
  CreateUserPoolDomainCommand,
  GetUICustomizationCommand,
  type GetUICustomizationCommandInput,
  SetUICustomizationCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const get = (input: Partial<GetUICustomizationCommandInput> = {}, client = pools.root) =>
  client.send(new GetUICustomizationCommand({ UserPoolId: pools.poolId, ...input }))
const set = (CSS: string, ClientId?: string) =>
  pools.root.send(new SetUICustomizationCommand({ UserPoolId: pools.poolId, CSS, ClientId }))

test('GetUICustomization is allowed with its own permission: of the client, or else of all', async () => {
  const clerk = pools.whoMay('cognito-idp:GetUICustomization')
  expect((await get({}, clerk)).UICustomization).toEqual({})
  await pools.root.send(new CreateUserPoolDomainCommand({ UserPoolId: pools.poolId, Domain: 'team' }))
  await set('.a {}')
  expect((await get({ ClientId: pools.clientId }, clerk)).UICustomization).toMatchObject({
    ClientId: 'ALL',
    CSS: '.a {}',
  })
  await set('.b {}', pools.clientId)
  expect((await get({ ClientId: pools.clientId }, clerk)).UICustomization).toMatchObject({ CSS: '.b {}' })
})

test('GetUICustomization is denied without its permission', async () => {
  expect(await pools.refusal(get({}, pools.nobody))).toBe(pools.denial('cognito-idp:GetUICustomization'))
})

test('GetUICustomization refuses malformed ids, and finds no unknown pool or client', async () => {
  expect(await pools.refusal(get({ ClientId: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(get({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(get({ ClientId: 'nobody' }))).toBe(
    'ResourceNotFoundException: User pool client nobody does not exist.',
  )
})
