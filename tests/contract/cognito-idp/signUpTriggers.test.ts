/** Functions of one's own before a sign-up and after a confirmation. */
import type { SignUpCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { start } from '../../../emulator/program/start.ts'
import { listMessages } from '../../../emulator/state/inbox.ts'
import { notesOf } from '../decisionsOf.ts'
import { ownFunctions } from './ownFunctions.ts'
import { clientId, password, passwordClientId, startUserPool, userPoolId } from './startUserPool.ts'

/** What it does it is told by the client's metadata. */
const functions = ownFunctions({
  preSignUp: `
    const { wanted } = event.request.clientMetadata ?? {}
    if (wanted === 'show') throw new Error(JSON.stringify(event))
    if (wanted === 'refuse') throw new Error('Only with an invitation')
    if (wanted === 'nothing') return null
    if (wanted === 'nonsense') event.response.autoConfirmUser = 'yes'
    if (wanted === 'confirm') Object.assign(event.response, { autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: true })
    if (wanted === 'end') process.exit(1)`,
  postConfirmation: `if (event.request.clientMetadata?.wanted === 'show') throw new Error(JSON.stringify(event))`,
})
let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool({ triggers: functions.triggers })
})
afterAll(async () => {
  await pool.stop()
  functions.remove()
})

const signUp = (Username: string, wanted: string, more: Partial<SignUpCommandInput> = {}) =>
  pool.idp.send(
    new SignUpCommand({
      ClientId: passwordClientId,
      Username,
      Password: password,
      ClientMetadata: { wanted },
      ...more,
    }),
  )

/** The event in a refusal that shows it. */
const shown = (refusal: string) => JSON.parse(/\{.*\}/.exec(refusal)?.[0] ?? '') as Record<string, unknown>

describe('allowed', () => {
  test('a function that changes nothing changes nothing', async () => {
    const email = pool.newAddress()
    expect(await signUp(email, '')).toMatchObject({ UserConfirmed: false, CodeDeliveryDetails: {} })
  })

  test('who is confirmed at once signs in without a code', async () => {
    const email = pool.newAddress()
    const sent = listMessages(pool.store, pool.clock()).length
    const answer = await signUp(email, 'confirm')
    expect(answer.UserConfirmed).toBe(true)
    expect(answer).not.toHaveProperty('CodeDeliveryDetails')
    expect(listMessages(pool.store, pool.clock())).toHaveLength(sent)
    const { IdToken } = await pool.signIn(email)
    expect(IdToken).toBeDefined()
  })

  test('the event before a sign-up is AWS’s', async () => {
    const email = pool.newAddress()
    const refusal = await pool.refusal(signUp(email, 'show', { ValidationData: [{ Name: 'invitation', Value: '1' }] }))
    expect(refusal).toMatch(/^UserLambdaValidationException: PreSignUp failed with error .*\}\.$/)
    expect(shown(refusal)).toEqual({
      version: '1',
      triggerSource: 'PreSignUp_SignUp',
      region: 'us-east-1',
      userPoolId,
      userName: expect.stringMatching(/^[0-9a-f-]{36}$/),
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: passwordClientId },
      request: {
        userAttributes: { email },
        validationData: { invitation: '1' },
        clientMetadata: { wanted: 'show' },
      },
      response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
    })
  })

  test('the event after a confirmation is AWS’s, and a failure there leaves the person confirmed', async () => {
    const { email, sub, code } = await pool.signUp()
    const confirm = () =>
      pool.idp.send(
        new ConfirmSignUpCommand({
          ClientId: passwordClientId,
          Username: email,
          ConfirmationCode: code,
          ClientMetadata: { wanted: 'show' },
        }),
      )
    const refusal = await pool.refusal(confirm())
    expect(refusal).toMatch(/^UserLambdaValidationException: PostConfirmation failed with error /)
    expect(shown(refusal)).toMatchObject({
      triggerSource: 'PostConfirmation_ConfirmSignUp',
      userName: sub,
      request: {
        userAttributes: { sub, email, email_verified: 'true', 'cognito:user_status': 'CONFIRMED' },
        clientMetadata: { wanted: 'show' },
      },
      response: {},
    })
    expect(await pool.refusal(confirm())).toBe(
      'NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED',
    )
  })

  test('it is told of a new password, too, and of who is confirmed at once', async () => {
    const { email } = await pool.confirmedPerson()
    await pool.idp.send(new ForgotPasswordCommand({ ClientId: passwordClientId, Username: email }))
    const refusal = await pool.refusal(
      pool.idp.send(
        new ConfirmForgotPasswordCommand({
          ClientId: passwordClientId,
          Username: email,
          ConfirmationCode: pool.newestMail(email).code ?? '',
          Password: 'Another-horse-2',
          ClientMetadata: { wanted: 'show' },
        }),
      ),
    )
    expect(shown(refusal)).toMatchObject({ triggerSource: 'PostConfirmation_ConfirmForgotPassword' })
    await expect(pool.signIn(email, 'Another-horse-2')).resolves.toHaveProperty('IdToken')
  })

  test('it is asked of whom an administrator makes, and can only refuse', async () => {
    const root = pool.rootClient(CognitoIdentityProviderClient)
    const create = (wanted: string) =>
      root.send(
        new AdminCreateUserCommand({
          UserPoolId: userPoolId,
          Username: pool.newAddress(),
          ClientMetadata: { wanted },
          ValidationData: [{ Name: 'invitation', Value: '1' }],
        }),
      )
    expect(shown(await pool.refusal(create('show')))).toMatchObject({
      triggerSource: 'PreSignUp_AdminCreateUser',
      callerContext: { clientId: 'CLIENT_ID_NOT_APPLICABLE' },
      request: { validationData: { invitation: '1' } },
    })
    expect((await create('confirm')).User?.UserStatus).toBe('FORCE_CHANGE_PASSWORD')
  })
})

describe('denied', () => {
  test('ID-137 who is refused is told why, and is not in the pool', async () => {
    const email = pool.newAddress()
    expect(await pool.refusal(signUp(email, 'refuse'))).toBe(
      'UserLambdaValidationException: PreSignUp failed with error Only with an invitation.',
    )
    await expect(signUp(email, '')).resolves.toHaveProperty('UserSub')
  })

  test('a function that ends its process does not end the emulator', async () => {
    expect(await pool.refusal(signUp(pool.newAddress(), 'end'))).toMatch(
      /^UserLambdaValidationException: PreSignUp failed with error .*exit status 1\.$/,
    )
    await expect(signUp(pool.newAddress(), '')).resolves.toHaveProperty('UserSub')
  })

  test('ID-137 a function that does not answer in time', async () => {
    const hanging = ownFunctions({ preSignUp: 'await new Promise(() => setInterval(() => 0, 1000))' })
    const other = await startUserPool({ triggers: hanging.triggers, triggerMilliseconds: 1 })
    const call = () =>
      other.idp.send(
        new SignUpCommand({ ClientId: passwordClientId, Username: 'new@example.test', Password: password }),
      )
    for (let n = 0; n < 2; n++) {
      expect(await other.refusal(call())).toBe(
        'UnexpectedLambdaException: PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.',
      )
    }
    await other.stop()
    hanging.remove()
  })

  test('an alias of somebody else counts where the function verifies it', async () => {
    const [first, second, email] = [pool.newAddress(), pool.newAddress(), pool.newAddress()].map(
      (one) => one.split('@')[0] ?? '',
    )
    pool.changePool({ UsernameAttributes: [], AliasAttributes: ['email'] })
    const UserAttributes = [{ Name: 'email', Value: `${email}@example.test` }]
    await signUp(first ?? '', 'confirm', { UserAttributes })
    expect(await pool.refusal(signUp(second ?? '', 'confirm', { UserAttributes }))).toBe(
      'AliasExistsException: An account with the email already exists.',
    )
    await expect(signUp(second ?? '', '', { UserAttributes })).resolves.toMatchObject({ UserConfirmed: false })
    pool.changePool({ UsernameAttributes: ['email'], AliasAttributes: [] })
  })

  test('a name that somebody takes while the function runs', async () => {
    const email = pool.newAddress()
    const outcomes = await Promise.allSettled([signUp(email, ''), signUp(email, '')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

test.each(['nothing', 'nonsense'])('malformed: %s is no answer', async (wanted) => {
  const email = pool.newAddress()
  expect(await pool.refusal(signUp(email, wanted))).toBe('InvalidLambdaResponseException: Unrecognizable lambda output')
  await expect(signUp(email, '')).resolves.toHaveProperty('UserSub')
})

test('allowed: the command line names the file', async () => {
  const words = ['--port', '0', '--data', ':memory:', '--trigger', `preSignUp=${functions.triggers.preSignUp}`]
  const program = await start(words, () => undefined)
  const idp = new CognitoIdentityProviderClient({ endpoint: program?.url ?? '', region: 'us-east-1', maxAttempts: 1 })
  const answer = await idp.send(
    new SignUpCommand({
      ClientId: clientId,
      Username: 'new@example.test',
      Password: password,
      ClientMetadata: { wanted: 'confirm' },
    }),
  )
  expect(answer.UserConfirmed).toBe(true)
  idp.destroy()
  await program?.close()
})

test('a Lambda function that the pool names and nobody runs is told in the decision log', async () => {
  const other = await startUserPool()
  other.changePool({ LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:123456789012:function:invitations' } })
  const { UserConfirmed, $metadata } = await other.idp.send(
    new SignUpCommand({ ClientId: passwordClientId, Username: 'new@example.test', Password: password }),
  )
  expect(UserConfirmed).toBe(false)
  expect(await notesOf(other, $metadata)).toEqual([
    {
      about: 'trigger',
      detail: { trigger: 'PreSignUp', notRun: expect.stringContaining('--trigger preSignUp=<file>') },
    },
  ])
  await other.stop()
})
