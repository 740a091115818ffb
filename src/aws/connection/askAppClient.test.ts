import { expect, test } from 'vitest'
import { backendInAws, fakeAsking, refusal } from '../../../tests/unit/fakeAsking.ts'
import { askAppClient } from './askAppClient.ts'

test.each([
  ['ResourceNotFoundException', 'User pool client client does not exist.', 'missing'],
  ['InvalidParameterException', 'USER_SRP_AUTH is not enabled for the client.', 'withoutSrp'],
  ['InvalidParameterException', 'Missing required parameter SRP_A', 'unclear'],
  ['NotAuthorizedException', 'Client client is configured with secret but secret was not received', 'hasSecret'],
  ['NotAuthorizedException', 'Incorrect username or password.', 'ready'],
  ['UserNotFoundException', 'User does not exist.', 'ready'],
  ['TooManyRequestsException', 'Rate exceeded', 'unclear'],
])('%s, "%s", says of a client: %s', async (code, message, kind) => {
  const answer = await askAppClient(
    backendInAws,
    fakeAsking(() => Promise.resolve(refusal(code, message))),
  )
  expect(answer).toMatchObject({ kind, seen: code })
})

test('a client that asks for the password is ready; it was sent a made-up name, a number and no password', async () => {
  const sent: unknown[] = []
  const answer = await askAppClient(
    backendInAws,
    fakeAsking(async (request) => {
      sent.push(await request.json())
      return Response.json({ ChallengeName: 'PASSWORD_VERIFIER' })
    }),
  )
  expect(answer).toMatchObject({ kind: 'ready', seen: 'InitiateAuth wants the password' })
  expect(sent).toEqual([
    {
      AuthFlow: 'USER_SRP_AUTH',
      ClientId: 'client',
      AuthParameters: {
        USERNAME: expect.stringMatching(/@rolecall\.invalid$/) as string,
        SRP_A: expect.stringMatching(/^01[0-9a-f]{766}$/) as string,
      },
    },
  ])
})
