/** What the inbox says of the codes in it: an unused one works, and no other does. */
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  DeleteUserCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InboxMessage } from '../../../contract/inboxMessage.ts'
import { clientId, hour, passwordClientId, startUserPool, userPoolId } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

/** Of the mails to an address, the newest first. */
async function statesOf(email: string): Promise<(string | undefined)[]> {
  const messages = (await (await fetch(`${pool.url}/_rolecall/inbox`)).json()) as InboxMessage[]
  return messages.filter(({ to }) => to === email).map(({ codeState }) => codeState)
}

// First, because signed calls go by the real clock.
test('a temporary password ends when another is sent, and is used once one was chosen in its place', async () => {
  const email = pool.newAddress()
  const root = pool.rootClient(CognitoIdentityProviderClient)
  const invite = { UserPoolId: userPoolId, Username: email }
  await root.send(new AdminCreateUserCommand(invite))
  await root.send(new AdminCreateUserCommand({ ...invite, MessageAction: 'RESEND' }))
  expect(await statesOf(email)).toEqual(['unused', 'expired'])
  const { Session } = await pool.idp.send(
    new InitiateAuthCommand({
      ClientId: passwordClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: pool.newestMail(email).code ?? '' },
    }),
  )
  expect(await statesOf(email)).toEqual(['unused', 'expired'])
  await pool.idp.send(
    new RespondToAuthChallengeCommand({
      ClientId: passwordClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeResponses: { USERNAME: email, NEW_PASSWORD: 'Chosen-horse-3' },
      Session,
    }),
  )
  expect(await statesOf(email)).toEqual(['used', 'expired'])
})

test('a sign-up code is unused, ends when another is sent, and is used once it was taken', async () => {
  const { email } = await pool.signUp()
  expect(await statesOf(email)).toEqual(['unused'])
  await pool.idp.send(new ResendConfirmationCodeCommand({ ClientId: clientId, Username: email }))
  expect(await statesOf(email)).toEqual(['unused', 'expired'])
  const ConfirmationCode = pool.newestMail(email).code
  await pool.idp.send(new ConfirmSignUpCommand({ ClientId: clientId, Username: email, ConfirmationCode }))
  expect(await statesOf(email)).toEqual(['used', 'expired'])
})

test('a reset code outlives a wrong try, and expires after an hour', async () => {
  const { email } = await pool.confirmedPerson()
  const forgot = new ForgotPasswordCommand({ ClientId: clientId, Username: email })
  const confirm = (ConfirmationCode: string | undefined) =>
    pool.idp.send(
      new ConfirmForgotPasswordCommand({
        ClientId: clientId,
        Username: email,
        ConfirmationCode,
        Password: 'Another-horse-2',
      }),
    )
  await pool.idp.send(forgot)
  await pool.refusal(confirm('not the code'))
  expect(await statesOf(email)).toEqual(['unused', 'used'])
  pool.advance(hour)
  expect(await statesOf(email)).toEqual(['expired', 'used'])
  await pool.idp.send(forgot)
  await confirm(pool.newestMail(email).code)
  expect(await statesOf(email)).toEqual(['used', 'expired', 'used'])
})

test('a code for a new address is used once it proved it, and ends with its person', async () => {
  const { AccessToken } = await pool.signedInPerson()
  const email = pool.newAddress()
  const change = (Value: string) =>
    pool.idp.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name: 'email', Value }] }))
  await change(email)
  const { code } = pool.newestMail(email)
  await pool.idp.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'email', Code: code }))
  expect(await statesOf(email)).toEqual(['used'])
  const next = pool.newAddress()
  await change(next)
  await pool.idp.send(new DeleteUserCommand({ AccessToken }))
  expect(await statesOf(next)).toEqual(['expired'])
})

test('a code is found by its address, and by tests that were written for LocalStack', async () => {
  const email = pool.newAddress()
  await pool.idp.send(
    new SignUpCommand({
      ClientId: clientId,
      Username: email,
      Password: 'Passw0rd-1',
      UserAttributes: [{ Name: 'email', Value: email }],
    }),
  )
  const asked = `${pool.url}/_rolecall/inbox?to=${encodeURIComponent(email)}&code=unused`
  const [message] = (await (await fetch(asked)).json()) as [InboxMessage]
  await pool.idp.send(new ConfirmSignUpCommand({ ClientId: clientId, Username: email, ConfirmationCode: message.code }))
  expect(await (await fetch(asked)).json()).toEqual([])
  const { messages } = (await (await fetch(`${pool.url}/_aws/ses`)).json()) as {
    messages: { Destination: { ToAddresses: string[] }; Body: { text_part: string } }[]
  }
  const own = messages.filter(({ Destination }) => Destination.ToAddresses.includes(email))
  expect(own.map(({ Body }) => Body.text_part)).toEqual([message.body])
  expect((await fetch(`${pool.url}/_aws/ses`, { method: 'DELETE' })).status).toBe(405)
  expect((await fetch(`${pool.url}/_aws/ses`, { headers: { origin: 'https://elsewhere.test' } })).status).toBe(403)
  expect((await fetch(`${pool.url}/_rolecall/inbox?from=me`)).status).toBe(400)
})
