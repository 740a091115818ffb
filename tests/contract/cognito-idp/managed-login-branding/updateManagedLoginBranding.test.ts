import {
  UpdateManagedLoginBrandingCommand,
  type UpdateManagedLoginBrandingCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { bothOrNeither, newBranding, noSuchBranding, svg, unknownId } from './brandingActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const update = (input: Partial<UpdateManagedLoginBrandingCommandInput> = {}, client = pools.root) =>
  client.send(new UpdateManagedLoginBrandingCommand({ UserPoolId: pools.poolId, ...input }))
const logo = (ColorMode: 'DARK' | 'LIGHT', Bytes = svg) =>
  ({ Category: 'FORM_LOGO', ColorMode, Extension: 'SVG', Bytes }) as const

test('UpdateManagedLoginBranding is allowed with its own permission, and keeps what is not given', async () => {
  const clerk = pools.whoMay('cognito-idp:UpdateManagedLoginBranding')
  const { ManagedLoginBrandingId, CreationDate } = await newBranding(pools, {
    Settings: { components: { form: { borderRadius: 4, logo: { enabled: true } } } },
    Assets: [logo('DARK')],
  })
  const other = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="2"/>'))
  const { ManagedLoginBranding } = await update(
    {
      ManagedLoginBrandingId,
      UseCognitoProvidedValues: false,
      Settings: { components: { form: { borderRadius: 8 } } },
      Assets: [logo('DARK', other), logo('LIGHT')],
    },
    clerk,
  )
  expect(ManagedLoginBranding).toEqual({
    ManagedLoginBrandingId,
    UserPoolId: pools.poolId,
    UseCognitoProvidedValues: false,
    Settings: { components: { form: { borderRadius: 8, logo: { enabled: true } } } },
    Assets: [logo('DARK', other), logo('LIGHT')],
    CreationDate,
    LastModifiedDate: expect.any(Date),
  })
})

test('UpdateManagedLoginBranding is allowed to return to Cognito’s own style', async () => {
  const { ManagedLoginBrandingId } = await newBranding(pools, { Settings: { components: {} }, Assets: [logo('DARK')] })
  const { ManagedLoginBranding } = await update({ ManagedLoginBrandingId, UseCognitoProvidedValues: true })
  expect(ManagedLoginBranding).toMatchObject({ UseCognitoProvidedValues: true, Assets: [] })
  expect(ManagedLoginBranding).not.toHaveProperty('Settings')
})

test('UpdateManagedLoginBranding is denied without its permission', async () => {
  const { ManagedLoginBrandingId } = await newBranding(pools)
  expect(await pools.refusal(update({ ManagedLoginBrandingId, Settings: {} }, pools.nobody))).toBe(
    pools.denial('cognito-idp:UpdateManagedLoginBranding'),
  )
})

test.each<[string, Partial<UpdateManagedLoginBrandingCommandInput>, string]>([
  ['images alone', { Assets: [logo('DARK')] }, bothOrNeither],
  ['both', { UseCognitoProvidedValues: true, Settings: {} }, bothOrNeither],
  ['an unknown style', { ManagedLoginBrandingId: unknownId, Settings: {} }, noSuchBranding],
  ['an unknown pool', { UserPoolId: unknownPool, Settings: {} }, noSuchPool],
  [
    'no id of a style',
    { ManagedLoginBrandingId: 'style', Settings: {} },
    "InvalidParameterException: 1 validation error detected: Value 'style' at 'managedLoginBrandingId'",
  ],
])('UpdateManagedLoginBranding rejects malformed input: %s', async (_, input, sentence) => {
  const { ManagedLoginBrandingId } = await newBranding(pools)
  expect(await pools.refusal(update({ ManagedLoginBrandingId, ...input }))).toContain(sentence)
})
