import { GetUserCommand, SignUpCommand, UpdateUserAttributesCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schemaOf } from '../../../../emulator/services/cognito-idp/pools/poolSchema.ts'
import { clientId, password, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const update = (AccessToken: string, attributes: Record<string, string>) => {
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
  return pool.idp.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }))
}
async function attributesOf(AccessToken: string): Promise<Record<string, string | undefined>> {
  const { UserAttributes } = await pool.idp.send(new GetUserCommand({ AccessToken }))
  return Object.fromEntries((UserAttributes ?? []).map(({ Name, Value }) => [Name, Value]))
}

describe('allowed', () => {
  test('attributes change at once', async () => {
    const { AccessToken } = await pool.signedInPerson()
    const { CodeDeliveryDetailsList } = await update(AccessToken, {
      preferred_username: 'Ada',
      phone_number: '+4930123456',
    })
    expect(CodeDeliveryDetailsList).toEqual([])
    expect(await attributesOf(AccessToken)).toMatchObject({
      preferred_username: 'Ada',
      phone_number: '+4930123456',
      phone_number_verified: 'false',
    })
  })

  test('a new address waits until it is verified; the old one stays', async () => {
    const { AccessToken, email } = await pool.signedInPerson()
    const address = pool.newAddress()
    const { CodeDeliveryDetailsList } = await update(AccessToken, { email: address })
    expect(CodeDeliveryDetailsList).toEqual([
      { Destination: 'p***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    ])
    expect(await attributesOf(AccessToken)).toMatchObject({ email, email_verified: 'true' })
    expect(pool.newestMail(address).subject).toBe('Your verification code')
  })

  test('in a pool that does not wait, the new address counts at once and is unverified', async () => {
    pool.changePool({ UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] } })
    const { AccessToken, email } = await pool.signedInPerson()
    const address = pool.newAddress()
    const { CodeDeliveryDetailsList } = await update(AccessToken, { email: address })
    expect(CodeDeliveryDetailsList).toHaveLength(1)
    expect(await attributesOf(AccessToken)).toMatchObject({ email: address, email_verified: 'false' })
    await expect(pool.signIn(address)).resolves.toHaveProperty('AccessToken')
    expect(await pool.refusal(pool.signIn(email))).toBe('NotAuthorizedException: Incorrect username or password.')
    await pool.idp.send(new SignUpCommand({ ClientId: clientId, Username: email, Password: password }))
    pool.changePool({ UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } })
  })
})

describe('denied', () => {
  test.each(['email_verified', 'sub'])('%s cannot be written by a client', async (name) => {
    const { AccessToken } = await pool.signedInPerson()
    expect(await pool.refusal(update(AccessToken, { [name]: 'true' }))).toBe(
      'NotAuthorizedException: A client attempted to write unauthorized attribute',
    )
  })

  test('an address of somebody else', async () => {
    const { AccessToken } = await pool.signedInPerson()
    const { email } = await pool.signUp()
    expect(await pool.refusal(update(AccessToken, { email: email.toUpperCase() }))).toBe(
      'AliasExistsException: An account with the email already exists.',
    )
  })

  test('what is set once', async () => {
    pool.changePool({
      Schema: schemaOf({ custom: [{ Name: 'custom:tier', AttributeDataType: 'String', Mutable: false }] }),
    })
    const { AccessToken } = await pool.signedInPerson()
    expect(await pool.refusal(update(AccessToken, { 'custom:tier': 'gold' }))).toBe(
      'InvalidParameterException: user.custom:tier: Attribute cannot be updated.\n',
    )
  })
})

test.each([
  ['an address', { email: 'ada' }, 'Invalid email address format.'],
  ['a telephone number', { phone_number: '123' }, 'Invalid phone number format.'],
  [
    'an unknown name',
    { color: 'blue' },
    'Attributes did not conform to the schema: Type for attribute {color} could not be determined',
  ],
  ['nothing in place of the address', { email: '' }, 'Invalid email address format.'],
])('malformed: %s', async (_, attributes: Record<string, string>, message) => {
  const { AccessToken } = await pool.signedInPerson()
  expect(await pool.refusal(update(AccessToken, attributes))).toBe(`InvalidParameterException: ${message}`)
})
