/** A function of one's own before tokens are given (version 2). */
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInsOf } from '../../../emulator/tokens/userPoolSignIns.ts'
import { notesOf } from '../decisionsOf.ts'
import { ownFunctions } from './ownFunctions.ts'
import { password, passwordClientId, payloadOf, startUserPool, userPoolId } from './startUserPool.ts'

/** Which answer it gives it is told by the person's name. */
const functions = ownFunctions({
  preTokenGeneration: `
    const { wanted } = event.request.clientMetadata ?? {}
    if (wanted === 'show') throw new Error(JSON.stringify(event))
    const answer = event.request.userAttributes.nickname
    if (answer === 'throw') throw new Error('No tokens today')
    if (answer) event.response = JSON.parse(answer)`,
})
let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool({ triggers: functions.triggers })
})
afterAll(async () => {
  await pool.stop()
  functions.remove()
})

/** Signs in somebody for whom the function answers this. */
async function signedIn(answer: object | string, name = 'otto@example.test', secret = 'Otto-local-1') {
  pool.setAttribute(name, 'nickname', typeof answer === 'string' ? answer : JSON.stringify(answer))
  const tokens = await pool.signIn(name, secret)
  return { ...tokens, id: payloadOf(tokens.IdToken), access: payloadOf(tokens.AccessToken) }
}

const override = (details: object) => ({ claimsAndScopeOverrideDetails: details })

describe('allowed', () => {
  test('ID-138 claims are added, put in the place of others and left out', async () => {
    const { id, access, IdToken } = await signedIn(
      override({
        idTokenGeneration: {
          claimsToAddOrOverride: { tenant: 'north', email: 'other@example.test', list: ['a', { b: 1 }] },
          claimsToSuppress: ['preferred_username'],
        },
        accessTokenGeneration: {
          claimsToAddOrOverride: { tenant: 'south' },
          claimsToSuppress: ['nothing'],
          scopesToAdd: ['files/read'],
          scopesToSuppress: ['aws.cognito.signin.user.admin'],
        },
      }),
    )
    expect(id).toMatchObject({ tenant: 'north', email: 'other@example.test', list: ['a', { b: 1 }] })
    expect(id).not.toHaveProperty('preferred_username')
    expect(access).toMatchObject({ tenant: 'south', scope: 'files/read' })
    const keys = createRemoteJWKSet(new URL(`${pool.url}/${userPoolId}/.well-known/jwks.json`))
    await expect(jwtVerify(IdToken, keys, { audience: passwordClientId })).resolves.toBeDefined()
  })

  test('groups and roles are others', async () => {
    const role = 'arn:aws:iam::123456789012:role/readers'
    const { id, access } = await signedIn(
      override({
        groupOverrideDetails: { groupsToOverride: ['readers'], iamRolesToOverride: [role], preferredRole: role },
      }),
    )
    expect(id).toMatchObject({
      'cognito:groups': ['readers'],
      'cognito:roles': [role],
      'cognito:preferred_role': role,
    })
    expect(access['cognito:groups']).toEqual(['readers'])
    expect(access).not.toHaveProperty('cognito:roles')
    const none = await signedIn(override({ groupOverrideDetails: { groupsToOverride: [] } }))
    expect(none.id).not.toHaveProperty('cognito:groups')
    expect(none.id).toHaveProperty('cognito:roles')
  })

  test('ID-138 who somebody is, for whom and until when stays', async () => {
    const forged = {
      sub: 'somebody',
      iss: 'https://evil.test',
      exp: 1,
      aud: 'other',
      username: 'somebody',
      'cognito:username': 'somebody',
      'cognito:groups': ['admins'],
      token_use: 'access',
    }
    const change = { claimsToAddOrOverride: forged, claimsToSuppress: ['sub', 'exp', 'cognito:groups'] }
    const { id, access } = await signedIn(override({ idTokenGeneration: change, accessTokenGeneration: change }))
    const plain = await signedIn({})
    for (const name of ['sub', 'iss', 'aud', 'cognito:username', 'cognito:groups', 'token_use']) {
      expect(id[name]).toEqual(plain.id[name])
    }
    for (const name of ['sub', 'iss', 'username', 'cognito:groups', 'token_use', 'client_id']) {
      expect(access[name]).toEqual(plain.access[name])
    }
    expect(access).not.toHaveProperty('aud')
  })

  test('the event is AWS’s, for a sign-in, a refresh and a new password', async () => {
    const { RefreshToken } = await signedIn({})
    const refused = await pool.refusal(
      pool.idp.send(
        new GetTokensFromRefreshTokenCommand({
          ClientId: passwordClientId,
          RefreshToken,
          ClientMetadata: { wanted: 'show' },
        }),
      ),
    )
    expect(JSON.parse(/\{.*\}/.exec(refused)?.[0] ?? '')).toMatchObject({
      version: '2',
      triggerSource: 'TokenGeneration_RefreshTokens',
      userPoolId,
      callerContext: { clientId: passwordClientId },
      request: {
        userAttributes: { email: 'otto@example.test', 'cognito:user_status': 'CONFIRMED' },
        groupConfiguration: {
          groupsToOverride: ['operators', 'auditors', 'readers'],
          iamRolesToOverride: ['operators', 'auditors', 'readers'].map(
            (name) => `arn:aws:iam::123456789012:role/${name}`,
          ),
          preferredRole: 'arn:aws:iam::123456789012:role/operators',
        },
        scopes: ['aws.cognito.signin.user.admin'],
        clientMetadata: { wanted: 'show' },
      },
      response: { claimsAndScopeOverrideDetails: null },
    })
    const again = await pool.idp.send(
      new GetTokensFromRefreshTokenCommand({ ClientId: passwordClientId, RefreshToken }),
    )
    expect(again.AuthenticationResult).toBeDefined()

    const email = pool.newAddress()
    await pool
      .rootClient(CognitoIdentityProviderClient)
      .send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: email, TemporaryPassword: password }))
    const { Session } = await pool.idp.send(
      new InitiateAuthCommand({
        ClientId: passwordClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: password },
      }),
    )
    const answer = new RespondToAuthChallengeCommand({
      ClientId: passwordClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: email, NEW_PASSWORD: 'Another-horse-2' },
      ClientMetadata: { wanted: 'show' },
    })
    expect(await pool.refusal(pool.idp.send(answer))).toContain('"TokenGeneration_NewPasswordChallenge"')
  })
})

describe('denied', () => {
  test('a function that fails lets nobody in, and leaves no sign-in behind', async () => {
    const { sub } = (await signedIn({})).id
    const kept = () => [...signInsOf(pool.store).entries({ within: [userPoolId, String(sub)] })].length
    const before = kept()
    expect(await pool.refusal(signedIn('throw'))).toBe(
      'UserLambdaValidationException: PreTokenGeneration failed with error No tokens today.',
    )
    expect(kept()).toBe(before)
    await signedIn({})
    expect(kept()).toBe(before + 1)
  })

  test('a wrong password is not even asked about', async () => {
    pool.setAttribute('otto@example.test', 'nickname', 'throw')
    expect(await pool.refusal(pool.signIn('otto@example.test', 'Wrong-horse-1'))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    )
  })
})

describe('malformed', () => {
  test.each([
    ['a text', override('admins' as never)],
    ['groups that are no list', override({ groupOverrideDetails: { groupsToOverride: 'admins' } })],
    ['a role that is no text', override({ groupOverrideDetails: { preferredRole: 1 } })],
    ['scopes that are no texts', override({ accessTokenGeneration: { scopesToAdd: [1] } })],
    ['claims that are a list', override({ idTokenGeneration: { claimsToAddOrOverride: ['a'] } })],
  ])('%s', async (_, answer) => {
    expect(await pool.refusal(signedIn(answer))).toBe('InvalidLambdaResponseException: Unrecognizable lambda output')
  })

  test('an answer of version 1 changes nothing, and the decision log says so', async () => {
    const answer = { claimsOverrideDetails: { claimsToAddOrOverride: { tenant: 'north' } } }
    pool.setAttribute('otto@example.test', 'nickname', JSON.stringify(answer))
    const { AuthenticationResult, $metadata } = await pool.idp.send(
      new InitiateAuthCommand({
        ClientId: passwordClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'otto@example.test', PASSWORD: 'Otto-local-1' },
      }),
    )
    expect(payloadOf(AuthenticationResult?.IdToken ?? '')).not.toHaveProperty('tenant')
    expect(await notesOf(pool, $metadata)).toEqual([
      { about: 'trigger', detail: { trigger: 'PreTokenGeneration', ignored: expect.stringContaining('version 1') } },
    ])
  })
})

test('triggers that no function can stand for are told in the decision log of a sign-in', async () => {
  const arn = 'arn:aws:lambda:us-east-1:123456789012:function:any'
  pool.changePool({ LambdaConfig: { PreAuthentication: arn, PostAuthentication: arn, PreTokenGeneration: arn } })
  pool.setAttribute('otto@example.test', 'nickname', '')
  const { AuthenticationResult, $metadata } = await pool.idp.send(
    new InitiateAuthCommand({
      ClientId: passwordClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'otto@example.test', PASSWORD: 'Otto-local-1' },
    }),
  )
  expect(AuthenticationResult).toBeDefined()
  expect(await notesOf(pool, $metadata)).toEqual(
    ['PreAuthentication', 'PostAuthentication'].map((trigger) => ({
      about: 'trigger',
      detail: { trigger, notRun: expect.any(String) },
    })),
  )
})
