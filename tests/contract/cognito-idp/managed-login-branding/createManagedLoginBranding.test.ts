import {
  CreateManagedLoginBrandingCommand,
  type CreateManagedLoginBrandingCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { bothOrNeither, newClient, svg } from './brandingActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const create = (input: Partial<CreateManagedLoginBrandingCommandInput> = {}, client = pools.root) =>
  client.send(new CreateManagedLoginBrandingCommand({ UserPoolId: pools.poolId, ClientId: pools.clientId, ...input }))

test('CreateManagedLoginBranding is allowed with its own permission: Cognito’s own style has no settings', async () => {
  const clerk = pools.whoMay('cognito-idp:CreateManagedLoginBranding')
  const { ManagedLoginBranding } = await create({ UseCognitoProvidedValues: true }, clerk)
  expect(ManagedLoginBranding).toEqual({
    ManagedLoginBrandingId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    UserPoolId: pools.poolId,
    UseCognitoProvidedValues: true,
    Assets: [],
    CreationDate: expect.any(Date),
    LastModifiedDate: expect.any(Date),
  })
})

test('CreateManagedLoginBranding is allowed once for a client', async () => {
  const ClientId = await newClient(pools)
  await create({ ClientId, UseCognitoProvidedValues: true })
  expect(await pools.refusal(create({ ClientId, Settings: {} }))).toBe(
    `ManagedLoginBrandingExistsException: A ManagedLoginBranding already exists for client ${ClientId}`,
  )
})

test('CreateManagedLoginBranding is allowed with a style of one’s own, and answers all of it', async () => {
  const Settings = { components: { form: { borderRadius: 4.5 } }, list: [1, null, 'text', { isDeep: true }] }
  const Assets = [{ Category: 'FAVICON_SVG', ColorMode: 'DARK', Extension: 'SVG', Bytes: svg } as const]
  const { ManagedLoginBranding } = await create({ ClientId: await newClient(pools), Settings, Assets })
  expect(ManagedLoginBranding).toMatchObject({ UseCognitoProvidedValues: false, Settings })
  expect(ManagedLoginBranding?.Assets).toEqual(Assets)
})

test('CreateManagedLoginBranding is allowed to send images of more than a megabyte', async () => {
  const Bytes = new Uint8Array(900_000)
  const image = { Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes } as const
  const { ManagedLoginBranding } = await create({
    ClientId: await newClient(pools),
    UseCognitoProvidedValues: true,
    Assets: [image],
  })
  expect(ManagedLoginBranding?.Assets?.[0]?.Bytes?.length).toBe(Bytes.length)
})

test('CreateManagedLoginBranding is denied without its permission', async () => {
  expect(await pools.refusal(create({ UseCognitoProvidedValues: true }, pools.nobody))).toBe(
    pools.denial('cognito-idp:CreateManagedLoginBranding'),
  )
})

test.each<[string, Partial<CreateManagedLoginBrandingCommandInput>, string]>([
  ['neither settings nor Cognito’s own', {}, bothOrNeither],
  ['not Cognito’s own, and no settings', { UseCognitoProvidedValues: false }, bothOrNeither],
  ['both', { UseCognitoProvidedValues: true, Settings: { components: {} } }, bothOrNeither],
  ['settings that are a list', { Settings: [] }, 'InvalidParameterException: Settings must be a JSON object.'],
  ['an unknown pool', { UserPoolId: unknownPool, Settings: {} }, noSuchPool],
  [
    'an unknown client',
    { ClientId: 'nobody', Settings: {} },
    'ResourceNotFoundException: User pool client nobody does not exist.',
  ],
  [
    'an icon of another kind',
    { Settings: {}, Assets: [{ Category: 'FAVICON_ICO', ColorMode: 'DARK', Extension: 'SVG', Bytes: svg }] },
    'InvalidParameterException: An asset of the category FAVICON_ICO cannot have the extension SVG.',
  ],
  [
    'more than forty images',
    {
      Settings: {},
      Assets: Array.from({ length: 41 }, () => ({ Category: 'FORM_LOGO', ColorMode: 'DARK', Extension: 'PNG' })),
    },
    'InvalidParameterException: 1 validation error detected',
  ],
  [
    'an image for nothing',
    { Settings: {}, Assets: [{ Category: 'WALL' as 'FORM_LOGO', ColorMode: 'DARK', Extension: 'PNG' }] },
    "InvalidParameterException: 1 validation error detected: Value 'WALL' at 'assets.1.member.category'",
  ],
])('CreateManagedLoginBranding rejects malformed input: %s', async (_, input, sentence) => {
  expect(await pools.refusal(create({ ClientId: await newClient(pools), ...input }))).toContain(sentence)
})
