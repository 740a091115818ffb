import type { AdminCreateUserCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { AdminCreateUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMessages } from '../../../../emulator/state/inbox.ts'
import { decisionsOf, problemOf } from '../../decisionsOf.ts'
import { password, startUserPool, userPoolId } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let root: CognitoIdentityProviderClient
beforeAll(async () => {
  pool = await startUserPool()
  root = pool.rootClient(CognitoIdentityProviderClient)
})
afterAll(() => pool.stop())

const create = (input: Partial<AdminCreateUserCommandInput> = {}, client = root) =>
  client.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: 'guest@example.test', ...input }))

describe('allowed', () => {
  test('the account owner invites, and the temporary password comes by mail', async () => {
    const Username = pool.newAddress()
    const { User } = await create({ Username, UserAttributes: [{ Name: 'email_verified', Value: 'true' }] })
    expect(User).toMatchObject({
      Username: expect.stringMatching(/^[0-9a-f-]{36}$/),
      UserStatus: 'FORCE_CHANGE_PASSWORD',
      Enabled: true,
      UserCreateDate: expect.any(Date),
      UserLastModifiedDate: expect.any(Date),
    })
    expect(User?.Attributes).toEqual([
      { Name: 'sub', Value: User?.Username },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'email', Value: Username },
    ])
    const mail = pool.newestMail(Username)
    expect(mail.subject).toBe('Your temporary password')
    expect(mail.body).toBe(`Your username is ${Username} and temporary password is ${mail.code}`)
    expect(mail.code?.length).toBe(12)
  })

  test('a given temporary password is used, and no mail is sent when that is asked', async () => {
    const Username = pool.newAddress()
    await create({ Username, TemporaryPassword: password, MessageAction: 'SUPPRESS' })
    expect(() => pool.newestMail(Username)).toThrow()
  })

  test('an invitation can be sent again, with another password', async () => {
    const Username = pool.newAddress()
    const first = await create({ Username })
    const before = pool.newestMail(Username).code
    const second = await create({ Username, MessageAction: 'RESEND' })
    expect(second.User?.Username).toBe(first.User?.Username)
    expect(pool.newestMail(Username).code).not.toBe(before)
  })
})

describe('an invitation goes', () => {
  const phone = '+4712345678'
  const withPhone = (input: Partial<AdminCreateUserCommandInput>) =>
    create({ Username: pool.newAddress(), UserAttributes: [{ Name: 'phone_number', Value: phone }], ...input })
  const media = () => listMessages(pool.store, pool.clock()).map(({ medium, to }) => [medium, to])

  test('to the phone where nothing is asked for', async () => {
    const before = media().length
    await withPhone({})
    expect(media().slice(0, media().length - before)).toEqual([['SMS', phone]])
  })

  test('to both where both are asked for', async () => {
    const Username = pool.newAddress()
    await withPhone({ Username, DesiredDeliveryMediums: ['EMAIL', 'SMS'] })
    expect(media().slice(0, 2).sort()).toEqual([
      ['EMAIL', Username],
      ['SMS', phone],
    ])
  })

  test('nowhere where the person cannot be reached so', async () => {
    const before = media().length
    await create({ Username: pool.newAddress(), DesiredDeliveryMediums: ['SMS'] })
    expect(media()).toHaveLength(before)
  })
})

describe('the permission', () => {
  const asked = [['cognito-idp:AdminCreateUser', `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId}`]]

  test('is asked once of who is allowed', async () => {
    const { $metadata } = await create({ Username: pool.newAddress() })
    expect(await decisionsOf(pool, $metadata)).toMatchObject({ authorization: 'permission', asked })
  })

  test('is asked once of who is denied', async () => {
    const { $metadata } = await problemOf(create({}, pool.clientFor('mika', CognitoIdentityProviderClient)))
    expect(await decisionsOf(pool, $metadata)).toMatchObject({ authorization: 'permission', asked })
  })
})

describe('denied', () => {
  test.each(['mika', 'otto'] as const)('%s, whose role has no such permission', async (person) => {
    const client = pool.clientFor(person, CognitoIdentityProviderClient)
    const problem = await pool.refusal(create({}, client))
    expect(problem).toContain('AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/')
    expect(problem).toContain('is not authorized to perform: cognito-idp:AdminCreateUser on resource: ')
    expect(problem).toContain(`arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId}`)
  })

  test('who does not sign', async () => {
    const { status } = await pool.post(
      'AdminCreateUser',
      JSON.stringify({ UserPoolId: userPoolId, Username: 'x@example.test' }),
    )
    expect(status).toBe(400)
  })

  test('an address that is taken', async () => {
    const { email } = await pool.signUp()
    expect(await pool.refusal(create({ Username: email }))).toBe(
      'UsernameExistsException: An account with the given email already exists.',
    )
  })

  test('an invitation for somebody who is no longer a newcomer, or never was one', async () => {
    const { email } = await pool.confirmedPerson()
    expect(await pool.refusal(create({ Username: email, MessageAction: 'RESEND' }))).toMatch(
      /^UnsupportedUserStateException: /,
    )
    expect(await pool.refusal(create({ Username: 'nobody@example.test', MessageAction: 'RESEND' }))).toBe(
      'UserNotFoundException: User does not exist.',
    )
  })
})

describe('malformed', () => {
  test.each<[string, Partial<AdminCreateUserCommandInput>, string]>([
    [
      'an unknown pool',
      { UserPoolId: 'us-east-1_Unknown01' },
      'ResourceNotFoundException: User pool us-east-1_Unknown01 does not exist.',
    ],
    ['a username that is no address', { Username: 'guest' }, 'InvalidParameterException: Username should be an email.'],
    [
      'a weak temporary password',
      { TemporaryPassword: 'weak-pass' },
      'InvalidPasswordException: Password did not conform with policy: Password must have uppercase characters',
    ],
    [
      'a sub',
      { UserAttributes: [{ Name: 'sub', Value: 'x' }] },
      'InvalidParameterException: user.sub: Attribute cannot be updated.\n',
    ],
    [
      'another address beside the username',
      { UserAttributes: [{ Name: 'email', Value: 'other@example.test' }] },
      'InvalidParameterException: The email attribute and the username are different.',
    ],
  ])('%s', async (_, input, problem) => {
    expect(await pool.refusal(create(input))).toBe(problem)
  })
})
