import type { SignUpCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { SignUpCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schemaOf } from '../../../../emulator/services/cognito-idp/pools/poolSchema.ts'
import { clientId, password, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const signUp = (input: Partial<SignUpCommandInput>) =>
  pool.idp.send(new SignUpCommand({ ClientId: clientId, Username: 'new@example.test', Password: password, ...input }))

describe('allowed', () => {
  test('a new person gets a sub, and a code by mail', async () => {
    const answer = await signUp({
      Username: 'Ida@example.test',
      UserAttributes: [
        { Name: 'email', Value: 'ida@example.test' },
        { Name: 'preferred_username', Value: 'Ida' },
      ],
    })
    expect(answer).toMatchObject({
      UserConfirmed: false,
      UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      CodeDeliveryDetails: { Destination: 'I***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    })
    const mail = pool.newestMail()
    expect(mail.to).toBe('Ida@example.test')
    expect(mail.subject).toBe('Verify your new account')
    expect(mail.code).toMatch(/^\d{6}$/)
    expect(mail.body).toBe(`The verification code to your new account is ${mail.code}`)
  })
})

describe('denied', () => {
  test('an address can be used once, in any case and before it is confirmed', async () => {
    const { email } = await pool.signUp()
    for (const Username of [email, email.toUpperCase()]) {
      expect(await pool.refusal(signUp({ Username }))).toBe(
        'UsernameExistsException: An account with the given email already exists.',
      )
    }
  })

  test('a pool can keep sign-up to its administrators', async () => {
    pool.changePool({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } })
    expect(await pool.refusal(signUp({}))).toBe('NotAuthorizedException: SignUp is not permitted for this user pool')
    pool.changePool({ AdminCreateUserConfig: {} })
  })

  test.each(['email_verified', 'sub'])('nobody gives themselves %s', async (Name) => {
    const UserAttributes = [{ Name, Value: 'true' }]
    expect(await pool.refusal(signUp({ UserAttributes }))).toBe(
      'NotAuthorizedException: A client attempted to write unauthorized attribute',
    )
  })
})

describe('malformed', () => {
  test.each<[string, Partial<SignUpCommandInput>, string]>([
    ['an unknown client', { ClientId: 'nobody' }, 'ResourceNotFoundException: User pool client nobody does not exist.'],
    ['a username that is no address', { Username: 'ada' }, 'InvalidParameterException: Username should be an email.'],
    [
      'a username with a blank',
      { Username: 'ada b@example.test' },
      "InvalidParameterException: 1 validation error detected: Value at 'username' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+',
    ],
    [
      'no password',
      { Password: undefined },
      "InvalidParameterException: 1 validation error detected: Value null at 'password' failed to satisfy constraint: " +
        'Member must not be null',
    ],
    [
      'a short password',
      { Password: 'Ab1!' },
      'InvalidPasswordException: Password did not conform with policy: Password not long enough',
    ],
    [
      'a password that ends in a blank',
      { Password: 'Ab1!Ab1! ' },
      "InvalidParameterException: 1 validation error detected: Value at 'password' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$',
    ],
    [
      'an attribute that is not in the schema',
      { UserAttributes: [{ Name: 'colour', Value: 'blue' }] },
      'InvalidParameterException: Attributes did not conform to the schema: ' +
        'Type for attribute {colour} could not be determined',
    ],
    [
      'a telephone number of another form',
      { UserAttributes: [{ Name: 'phone_number', Value: '12' }] },
      'InvalidParameterException: Invalid phone number format.',
    ],
  ])('%s', async (_, input, problem) => {
    expect(await pool.refusal(signUp(input))).toBe(problem)
  })

  test('a missing required attribute', async () => {
    pool.changePool({ Schema: schemaOf({ required: ['email', 'preferred_username'] }) })
    expect(await pool.refusal(signUp({}))).toBe(
      'InvalidParameterException: Attributes did not conform to the schema: ' +
        'preferred_username: The attribute is required\n',
    )
    pool.changePool({ Schema: schemaOf({ required: ['email'] }) })
  })

  test.each(['', '{', '[]', 'null', '"text"', '{"ClientId": 7}'])('a body of %j is answered 400', async (body) => {
    const answer = await pool.post('SignUp', body)
    expect(answer.status).toBe(400)
    expect(answer.body).toHaveProperty('__type')
  })

  test('nothing of a refused sign-up stays', async () => {
    await expect(signUp({ Username: 'later@example.test', Password: 'short' })).rejects.toThrow()
    await expect(signUp({ Username: 'later@example.test' })).resolves.toMatchObject({ UserConfirmed: false })
  })
})
