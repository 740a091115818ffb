import {
  DeleteUserAttributesCommand,
  GetUserCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const remove = (AccessToken: string, UserAttributeNames: string[]) =>
  pool.idp.send(new DeleteUserAttributesCommand({ AccessToken, UserAttributeNames }))

test('allowed: the attribute is gone, a telephone number together with its mark', async () => {
  const { AccessToken } = await pool.signedInPerson()
  const UserAttributes = [
    { Name: 'name', Value: 'Ada' },
    { Name: 'phone_number', Value: '+4930123456' },
  ]
  await pool.idp.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }))
  await remove(AccessToken, ['name', 'phone_number', 'nickname'])
  const user = await pool.idp.send(new GetUserCommand({ AccessToken }))
  expect(user.UserAttributes?.map(({ Name }) => Name)).toEqual(['sub', 'email', 'email_verified'])
})

describe('denied', () => {
  test('a required attribute stays', async () => {
    const { AccessToken } = await pool.signedInPerson()
    expect(await pool.refusal(remove(AccessToken, ['email']))).toBe(
      'InvalidParameterException: Attributes did not conform to the schema: email: The attribute is required\n',
    )
  })

  test("email_verified is not the client's", async () => {
    const { AccessToken } = await pool.signedInPerson()
    expect(await pool.refusal(remove(AccessToken, ['email_verified']))).toBe(
      'NotAuthorizedException: A client attempted to write unauthorized attribute',
    )
  })
})

test('malformed: a name that is not in the schema', async () => {
  const { AccessToken } = await pool.signedInPerson()
  expect(await pool.refusal(remove(AccessToken, ['colour']))).toBe(
    'InvalidParameterException: Invalid user attributes: user.colour: Attribute does not exist in the schema.\n',
  )
})
