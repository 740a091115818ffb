import type { AdminRespondToAuthChallengeCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import {
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { srpClient } from '../../../unit/srpClient.ts'
import { decisionsOf } from '../../decisionsOf.ts'
import { allSecondSteps, secondStepActs } from '../secondStepActs.ts'
import { clientId, password, startUserPool, userPoolId } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
let root: CognitoIdentityProviderClient
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
  root = pool.rootClient(CognitoIdentityProviderClient)
  pool.changePool(allSecondSteps)
})
afterAll(() => pool.stop())

const respond = (input: Partial<AdminRespondToAuthChallengeCommandInput>, client = root) =>
  client.send(
    new AdminRespondToAuthChallengeCommand({
      UserPoolId: userPoolId,
      ClientId: clientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ...input,
    }),
  )

async function begin(USERNAME: string, secret = password) {
  const client = srpClient()
  const { Session, ChallengeParameters = {} } = await root.send(
    new AdminInitiateAuthCommand({
      UserPoolId: userPoolId,
      ClientId: clientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME, SRP_A: client.srpA },
    }),
  )
  return { Session, ChallengeResponses: client.answer(ChallengeParameters, secret, pool.clock()) }
}

test('allowed: a proof, and the second step that follows it, for the permission', async () => {
  const { email } = await acts.withMail()
  const step = await respond(await begin(email))
  expect(step.ChallengeName).toBe('EMAIL_OTP')
  const done = await respond({
    ChallengeName: 'EMAIL_OTP',
    Session: step.Session,
    ChallengeResponses: { USERNAME: email, EMAIL_OTP_CODE: acts.codeFor(email) },
  })
  expect(done.AuthenticationResult).toHaveProperty('AccessToken')
  expect(await decisionsOf(pool, done.$metadata)).toMatchObject({
    authorization: 'permission',
    asked: [
      ['cognito-idp:AdminRespondToAuthChallenge', `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId}`],
    ],
  })
})

describe('denied', () => {
  test('a wrong proof', async () => {
    const { email } = await pool.confirmedPerson()
    expect(await pool.refusal(respond(await begin(email, 'Wrong-horse-1')))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    )
  })

  test('whose role has no such permission', async () => {
    const mika = pool.clientFor('mika', CognitoIdentityProviderClient)
    expect(await pool.refusal(respond(await begin('mika@example.test', 'Mika-local-1'), mika))).toMatch(
      /^AccessDeniedException: .* is not authorized to perform: cognito-idp:AdminRespondToAuthChallenge on resource: /,
    )
  })
})

test('malformed: a challenge that nobody was given, and an unknown pool', async () => {
  const { Session } = await begin('mika@example.test')
  expect(await pool.refusal(respond({ ChallengeName: 'ADMIN_NO_SRP_AUTH', Session }))).toBe(
    'NotAuthorizedException: Invalid session for the user.',
  )
  expect(await pool.refusal(respond({ UserPoolId: 'us-east-1_Unknown01' }))).toBe(
    'ResourceNotFoundException: User pool us-east-1_Unknown01 does not exist.',
  )
})
