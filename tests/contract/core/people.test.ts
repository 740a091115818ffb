/** The seeded people whom the emulator names: those who are there, with what became of their passwords. */
import {
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  DeleteUserCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SeededPerson } from '../../../contract/backendOutputs.ts'
import { poolUsersOf } from '../../../emulator/services/cognito-idp/users/users.ts'
import {
  clientId,
  minute,
  passwordClientId,
  payloadOf,
  startUserPool,
  userPoolId,
} from '../cognito-idp/startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

async function people(): Promise<SeededPerson[]> {
  return (await (await fetch(`${pool.url}/_rolecall/people`)).json()) as SeededPerson[]
}

async function person(name: string): Promise<SeededPerson | undefined> {
  return (await people()).find((candidate) => candidate.name === name)
}

async function reset(email: string, password: string): Promise<void> {
  await pool.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: email }))
  const ConfirmationCode = pool.newestMail(email).code
  await pool.idp.send(
    new ConfirmForgotPasswordCommand({ ClientId: clientId, Username: email, ConfirmationCode, Password: password }),
  )
}

test('everybody signs in with the password that is named, and gets the role that is named', async () => {
  for (const { email, password, role, passwordState } of await people()) {
    if (passwordState !== undefined) continue
    const { IdToken } = await pool.signIn(email, password)
    const preferred = role === 'authenticated' ? undefined : `arn:aws:iam::123456789012:role/${role}`
    expect(payloadOf(IdToken)['cognito:preferred_role']).toBe(preferred)
  }
})

describe('What became of a password', () => {
  test('changed: since when; put back with a reset code, it is the first again', async () => {
    const { AccessToken } = await pool.signIn('otto@example.test', 'Otto-local-1')
    pool.advance(minute)
    const at = new Date(pool.clock()).toISOString()
    await pool.idp.send(
      new ChangePasswordCommand({ AccessToken, PreviousPassword: 'Otto-local-1', ProposedPassword: 'Otto-local-2' }),
    )
    expect(await person('Otto')).toMatchObject({
      password: 'Otto-local-1',
      passwordState: 'changed',
      passwordChangedAt: at,
    })
    await reset('otto@example.test', 'Otto-local-1')
    expect(await person('Otto')).not.toHaveProperty('passwordState')
    await pool.signIn('otto@example.test', 'Otto-local-1')
  })

  test('temporary: until another is chosen, which is a change', async () => {
    expect(await person('Nora')).toMatchObject({ passwordState: 'temporary' })
    const { Session } = await pool.idp.send(
      new InitiateAuthCommand({
        ClientId: passwordClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'nora@example.test', PASSWORD: 'Nora-first-1' },
      }),
    )
    pool.advance(minute)
    await pool.idp.send(
      new RespondToAuthChallengeCommand({
        ClientId: passwordClientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ChallengeResponses: { USERNAME: 'nora@example.test', NEW_PASSWORD: 'Nora-second-2' },
        Session,
      }),
    )
    expect(await person('Nora')).toMatchObject({ passwordState: 'changed' })
  })

  test('kept by a folder that did not note when: told without the time', async () => {
    await reset('rosa@example.test', 'Rosa-local-2')
    const users = poolUsersOf(pool.store)
    for (const [key, user] of users.entries({ within: [userPoolId] })) {
      if (user.attributes.email?.startsWith('rosa@')) users.set(key, { ...user, passwordSetAt: undefined })
    }
    expect(await person('Rosa')).toMatchObject({ passwordState: 'changed' })
    expect(await person('Rosa')).not.toHaveProperty('passwordChangedAt')
  })
})

test('whoever left the pool is not named, also when somebody makes an account of the same address', async () => {
  const { AccessToken } = await pool.signIn('ada@example.test', 'Ada-local-1')
  await pool.idp.send(new DeleteUserCommand({ AccessToken }))
  expect(await person('Ada')).toBeUndefined()
  await pool.signUp('ada@example.test')
  expect(await person('Ada')).toBeUndefined()
})
