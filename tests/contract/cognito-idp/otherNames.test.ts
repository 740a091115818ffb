/** Usernames and aliases, and what else a pool may ask of a sign-up (identity 1.7). */
import type { AdminCreateUserCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  GetUserCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { schemaOf } from '../../../emulator/services/cognito-idp/pools/poolSchema.ts'
import { plainPool, signUpActs, withEmail } from './signUpActs.ts'
import { password, passwordClientId, startUserPool, userPoolId } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof signUpActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = signUpActs(pool)
})
afterAll(() => pool.stop())

describe('a username of their own', () => {
  beforeEach(() => pool.changePool(plainPool))

  test('is the username in tokens, and found in any case', async () => {
    const [name, email] = [acts.newName(), pool.newAddress()]
    const { UserSub } = await acts.signUp(name, withEmail(email))
    await acts.confirm(name, acts.codeFor(email))
    expect(await acts.usernameOf(name.toUpperCase())).toBe(name)
    const { AccessToken } = await pool.signIn(name)
    const { Username, UserAttributes } = await pool.idp.send(new GetUserCommand({ AccessToken }))
    expect(Username).toBe(name)
    expect(UserAttributes).toContainEqual({ Name: 'sub', Value: UserSub })
  })

  test('capitals count where the pool tells them apart', async () => {
    pool.changePool({ UsernameConfiguration: { CaseSensitive: true } })
    const [name, email] = [acts.newName(), pool.newAddress()]
    await acts.signUp(name, withEmail(email))
    await acts.confirm(name, acts.codeFor(email))
    expect(await pool.refusal(pool.signIn(name.toUpperCase()))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    )
    await expect(acts.signUp(name.toUpperCase())).resolves.toMatchObject({ UserConfirmed: false })
  })

  test('two people cannot have one, and may share an address, which signs nobody in', async () => {
    const [name, email] = [acts.newName(), pool.newAddress()]
    await acts.signUp(name, withEmail(email))
    expect(await pool.refusal(acts.signUp(name.toUpperCase()))).toBe('UsernameExistsException: User already exists')
    await acts.confirm(name, acts.codeFor(email))
    await acts.signUp(acts.newName(), withEmail(email))
    expect(await pool.refusal(pool.signIn(email))).toBe('NotAuthorizedException: Incorrect username or password.')
  })

  test('without anything to verify no code is sent, and an administrator must confirm', async () => {
    const name = acts.newName()
    expect(await acts.signUp(name)).not.toHaveProperty('CodeDeliveryDetails')
    expect(
      await pool.refusal(
        pool.idp.send(new ResendConfirmationCodeCommand({ ClientId: passwordClientId, Username: name })),
      ),
    ).toBe('InvalidParameterException: Cannot resend codes. Auto verification not turned on.')
  })
})

describe('aliases', () => {
  beforeEach(() => pool.changePool({ ...plainPool, AliasAttributes: ['email', 'phone_number', 'preferred_username'] }))

  test('a username must not look like one', async () => {
    expect(await pool.refusal(acts.signUp(pool.newAddress()))).toBe(
      'InvalidParameterException: Username cannot be of email format, since user pool is configured for email alias.',
    )
    expect(await pool.refusal(acts.signUp('+4712345678'))).toMatch(
      /^InvalidParameterException: Username cannot be of phone number/,
    )
  })

  test('an address signs in once it is verified', async () => {
    const [name, email] = [acts.newName(), pool.newAddress()]
    await acts.signUp(name, withEmail(email))
    expect(await pool.refusal(pool.signIn(email))).toBe('NotAuthorizedException: Incorrect username or password.')
    await acts.confirm(name, acts.codeFor(email))
    expect(await acts.usernameOf(email)).toBe(name)
  })

  test('a preferred username needs no proof', async () => {
    const [name, email, preferred] = [acts.newName(), pool.newAddress(), acts.newName()]
    await acts.signUp(name, [...withEmail(email), { Name: 'preferred_username', Value: preferred }])
    await acts.confirm(name, acts.codeFor(email))
    expect(await acts.usernameOf(preferred)).toBe(name)
  })

  test('an address of somebody else is told at the confirmation, and moves by force', async () => {
    const [first, second, email] = [acts.newName(), acts.newName(), pool.newAddress()]
    await acts.signUp(first, withEmail(email))
    await acts.confirm(first, acts.codeFor(email))
    await acts.signUp(second, withEmail(email))
    const code = acts.codeFor(email)
    expect(await pool.refusal(acts.confirm(second, code))).toBe(
      'AliasExistsException: An account with the email already exists.',
    )
    await acts.confirm(second, code, { ForceAliasCreation: true })
    expect(await acts.usernameOf(email)).toBe(second)
    const { AccessToken } = await pool.signIn(first)
    const { UserAttributes } = await pool.idp.send(new GetUserCommand({ AccessToken }))
    expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' })
  })

  test('an administrator moves one by force as well', async () => {
    const root = pool.rootClient(CognitoIdentityProviderClient)
    const create = (Username: string, email: string, more: Partial<AdminCreateUserCommandInput> = {}) =>
      root.send(
        new AdminCreateUserCommand({
          UserPoolId: userPoolId,
          Username,
          TemporaryPassword: password,
          UserAttributes: [...withEmail(email), { Name: 'email_verified', Value: 'true' }],
          ...more,
        }),
      )
    const [first, second, email] = [acts.newName(), acts.newName(), pool.newAddress()]
    await create(first, email)
    expect(await pool.refusal(create(second, email))).toBe(
      'AliasExistsException: An account with the email already exists.',
    )
    await expect(create(second, email, { ForceAliasCreation: true })).resolves.toMatchObject({
      User: { Username: second },
    })
    expect(pool.newestMail(email).body).toContain(`Your username is ${second}`)
  })
})

describe('the pool’s own words', () => {
  test('stand in its messages', async () => {
    pool.changePool({
      ...plainPool,
      VerificationMessageTemplate: { EmailSubject: 'Hello', EmailMessage: 'Type {####} here' },
      AdminCreateUserConfig: { InviteMessageTemplate: { EmailSubject: 'Come in', EmailMessage: '{username}: {####}' } },
    })
    const [name, email] = [acts.newName(), pool.newAddress()]
    await acts.signUp(name, withEmail(email))
    expect(pool.newestMail(email)).toMatchObject({ subject: 'Hello', body: `Type ${acts.codeFor(email)} here` })
    const invited = acts.newName()
    await pool
      .rootClient(CognitoIdentityProviderClient)
      .send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: invited, UserAttributes: withEmail(email) }))
    expect(pool.newestMail(email)).toMatchObject({ subject: 'Come in', body: `${invited}: ${acts.codeFor(email)}` })
  })
})

test('a custom attribute keeps its type and its limits', async () => {
  pool.changePool({
    ...plainPool,
    Schema: schemaOf({
      custom: [
        {
          Name: 'custom:age',
          AttributeDataType: 'Number',
          NumberAttributeConstraints: { MinValue: '1', MaxValue: '9' },
        },
        { Name: 'custom:code', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '3' } },
        { Name: 'custom:on', AttributeDataType: 'Boolean' },
        { Name: 'custom:day', AttributeDataType: 'DateTime' },
      ],
    }),
  })
  const given = (Name: string, Value: string) => acts.signUp(acts.newName(), [{ Name, Value }])
  for (const [name, value] of [
    ['custom:age', 'ten'],
    ['custom:age', '10'],
    ['custom:age', '0'],
    ['custom:code', 'long'],
    ['custom:on', 'yes'],
    ['custom:day', 'soon'],
  ] as const) {
    expect(await pool.refusal(given(name, value))).toContain(
      `InvalidParameterException: Attributes did not conform to the schema: ${name}: `,
    )
  }
  for (const [name, value] of [
    ['custom:age', '5'],
    ['custom:code', 'abc'],
    ['custom:on', 'true'],
    ['custom:day', '2026-11-29T12:00:00Z'],
  ] as const) {
    await expect(given(name, value)).resolves.toHaveProperty('UserSub')
  }
})

test('InitiateAuth tells of a user that it does not know only where the client does', async () => {
  const ask = (ClientId: string) =>
    pool.idp.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'nobody', PASSWORD: password },
      }),
    )
  pool.changePool(plainPool)
  expect(await pool.refusal(ask(passwordClientId))).toBe('NotAuthorizedException: Incorrect username or password.')
})
