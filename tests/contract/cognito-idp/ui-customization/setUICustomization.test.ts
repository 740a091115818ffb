import {
  CreateUserPoolDomainCommand,
  GetUICustomizationCommand,
  SetUICustomizationCommand,
  type SetUICustomizationCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const CSS = '.label-customizable { font-weight: 400 }'
const set = (input: Partial<SetUICustomizationCommandInput> = {}, client = pools.root) =>
  client.send(new SetUICustomizationCommand({ UserPoolId: pools.poolId, CSS, ...input }))

test('SetUICustomization is allowed with its own permission, in a pool with a domain', async () => {
  expect(await pools.refusal(set())).toBe(
    'InvalidParameterException: There has to be an existing domain associated with this user pool',
  )
  await pools.root.send(new CreateUserPoolDomainCommand({ UserPoolId: pools.poolId, Domain: 'team' }))
  const { UICustomization } = await set({}, pools.whoMay('cognito-idp:SetUICustomization'))
  expect(UICustomization).toEqual({
    UserPoolId: pools.poolId,
    ClientId: 'ALL',
    CSS,
    CSSVersion: expect.stringMatching(/^\d{14}$/),
    CreationDate: expect.any(Date),
    LastModifiedDate: expect.any(Date),
  })
})

test('SetUICustomization is allowed to take the look away again', async () => {
  const poolId = await pools.newPool()
  await pools.root.send(new CreateUserPoolDomainCommand({ UserPoolId: poolId, Domain: 'other-team' }))
  await set({ UserPoolId: poolId })
  expect((await set({ UserPoolId: poolId, CSS: undefined })).UICustomization).toEqual({})
  const now = await pools.root.send(new GetUICustomizationCommand({ UserPoolId: poolId }))
  expect(now.UICustomization).toEqual({})
})

test('SetUICustomization is denied without its permission', async () => {
  expect(await pools.refusal(set({}, pools.nobody))).toBe(pools.denial('cognito-idp:SetUICustomization'))
})

test('SetUICustomization refuses malformed input: no such pool or client, and pictures, which are not emulated', async () => {
  expect(await pools.refusal(set({ ClientId: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(set({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(set({ ClientId: 'nobody' }))).toBe(
    'ResourceNotFoundException: User pool client nobody does not exist.',
  )
  expect(await pools.refusal(set({ ImageFile: Uint8Array.of(1) }))).toContain('ImageFile')
})
