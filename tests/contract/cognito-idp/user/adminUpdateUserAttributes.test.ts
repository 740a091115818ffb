import {
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  type AdminUpdateUserAttributesCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMessages } from '../../../../emulator/state/inbox.ts'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const update = (input: Partial<AdminUpdateUserAttributesCommandInput> = {}, client = pools.root) =>
  client.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId: pools.poolId,
      Username: 'ada',
      UserAttributes: [{ Name: 'name', Value: 'Ada' }],
      ...input,
    }),
  )
const got = (Username = 'ada') => pools.root.send(new AdminGetUserCommand({ UserPoolId: pools.poolId, Username }))

const attributesOf = async (Username = 'ada') =>
  Object.fromEntries((await got(Username)).UserAttributes?.map(({ Name = '', Value }) => [Name, Value]) ?? [])
const change = (
  attributes: Readonly<Record<string, string>>,
  input: Partial<AdminUpdateUserAttributesCommandInput> = {},
) => update({ UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })), ...input })

describe('AdminUpdateUserAttributes is allowed', () => {
  test('ID-124 with its own permission, also to say that an address is proven', async () => {
    await pools.newUser('ada')
    await update({}, pools.whoMay('cognito-idp:AdminUpdateUserAttributes'))
    await change({ email: 'ada@example.test', email_verified: 'true' })
    expect(await attributesOf()).toMatchObject({ name: 'Ada', email: 'ada@example.test', email_verified: 'true' })
    await change({ email: 'lovelace@example.test' })
    expect(await attributesOf()).toMatchObject({ email: 'lovelace@example.test', email_verified: 'false' })
  })

  test('and takes away what is blank', async () => {
    await pools.newUser('bea', { name: 'Bea', nickname: 'B' })
    await change({ nickname: '' }, { Username: 'bea' })
    expect(Object.keys(await attributesOf('bea'))).toEqual(['sub', 'name'])
  })

  test('and sends a code for what the pool verifies', async () => {
    const UserPoolId = await pools.newPool({ AutoVerifiedAttributes: ['email'] })
    await pools.newUser('cleo', {}, UserPoolId)
    await change({ email: 'cleo@example.test' }, { UserPoolId, Username: 'cleo' })
    expect(listMessages(pools.emulator.store, Date.now())[0]).toMatchObject({ to: 'cleo@example.test' })
    await change({ email: 'silent@example.test', email_verified: 'true' }, { UserPoolId, Username: 'cleo' })
    expect(listMessages(pools.emulator.store, Date.now())[0]).toMatchObject({ to: 'cleo@example.test' })
  })
})

test('AdminUpdateUserAttributes is denied without its permission', async () => {
  expect(await pools.refusal(update({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminUpdateUserAttributes'))
})

test('an address that another user signs in with is refused', async () => {
  const UserPoolId = await pools.newPool({ AliasAttributes: ['email'] })
  const proven = { email: 'shared@example.test', email_verified: 'true' }
  await pools.newUser('ada', proven, UserPoolId)
  await pools.newUser('eve', {}, UserPoolId)
  expect(await pools.refusal(change(proven, { UserPoolId, Username: 'eve' }))).toBe(
    'AliasExistsException: An account with the email already exists.',
  )
})

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a sub', { sub: 'x' }, 'InvalidParameterException: user.sub: Attribute cannot be updated.\n'],
  ['no address', { email: 'ada' }, 'InvalidParameterException: Invalid email address format.'],
  ['no number', { phone_number: '12' }, 'InvalidParameterException: Invalid phone number format.'],
  [
    'an attribute that the pool does not know',
    { 'custom:x': '1' },
    'InvalidParameterException: Attributes did not conform to the schema: Type for attribute {custom:x} could not be determined',
  ],
])('AdminUpdateUserAttributes refuses malformed attributes: %s', async (_, attributes, problem) => {
  expect(await pools.refusal(change(attributes))).toBe(problem)
})

test('AdminUpdateUserAttributes refuses malformed names, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(update({ Username: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(update({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(update({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
