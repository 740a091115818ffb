import {
  DescribeManagedLoginBrandingCommand,
  type DescribeManagedLoginBrandingCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool, without } from '../startPools.ts'
import { newBranding, noSuchBranding, unknownId } from './brandingActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const describeStyle = (input: Partial<DescribeManagedLoginBrandingCommandInput>, client = pools.root) =>
  client.send(
    new DescribeManagedLoginBrandingCommand({ UserPoolId: pools.poolId, ManagedLoginBrandingId: unknownId, ...input }),
  )

test('DescribeManagedLoginBranding is allowed with its own permission: the style as it was given', async () => {
  const Settings = { components: { form: { borderRadius: 4 } } }
  const made = await newBranding(pools, { Settings })
  const clerk = pools.whoMay('cognito-idp:DescribeManagedLoginBranding')
  const { ManagedLoginBrandingId } = made
  expect((await describeStyle({ ManagedLoginBrandingId }, clerk)).ManagedLoginBranding).toEqual(
    without('ClientId', made),
  )
})

test('DescribeManagedLoginBranding is allowed to tell besides what the style leaves to Cognito', async () => {
  const { ManagedLoginBrandingId } = await newBranding(pools, {
    Settings: { components: { form: { borderRadius: 4 } } },
  })
  const { ManagedLoginBranding } = await describeStyle({ ManagedLoginBrandingId, ReturnMergedResources: true })
  expect(ManagedLoginBranding).toMatchObject({
    UseCognitoProvidedValues: false,
    Settings: {
      categories: { global: { colorSchemeMode: 'LIGHT' } },
      components: { form: { borderRadius: 4, logo: { enabled: false } } },
    },
  })
  const own = await newBranding(pools)
  expect(own).not.toHaveProperty('Settings')
  const { ManagedLoginBranding: merged } = await describeStyle({
    ManagedLoginBrandingId: own.ManagedLoginBrandingId,
    ReturnMergedResources: true,
  })
  expect(merged?.Settings).toMatchObject({ components: { form: { borderRadius: 8 } } })
})

test('DescribeManagedLoginBranding is denied without its permission', async () => {
  expect(await pools.refusal(describeStyle({}, pools.nobody))).toBe(
    pools.denial('cognito-idp:DescribeManagedLoginBranding'),
  )
})

test.each<[string, Partial<DescribeManagedLoginBrandingCommandInput>, string]>([
  ['an unknown style', {}, noSuchBranding],
  ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
  [
    'an id that is none of version 4',
    { ManagedLoginBrandingId: '00000000-0000-0000-0000-000000000000' },
    'InvalidParameterException: 1 validation error detected',
  ],
])('DescribeManagedLoginBranding rejects malformed input: %s', async (_, input, sentence) => {
  expect(await pools.refusal(describeStyle(input))).toContain(sentence)
})
