/** What a device that is known changes in a sign-in and its refreshes (ID-154, ID-155). */
import {
  DeleteUserCommand,
  ForgetDeviceCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  UpdateDeviceStatusCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { srpClient } from '../../unit/srpClient.ts'
import { deviceActs, trackingDevices } from './deviceActs.ts'
import { allSecondSteps } from './secondStepActs.ts'
import { clientId, minute, password, passwordClientId, payloadOf, startUserPool } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof deviceActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = deviceActs(pool)
})
beforeEach(() => pool.changePool({ ...allSecondSteps, ...trackingDevices }))
afterAll(() => pool.stop())

const doesNotExist = 'ResourceNotFoundException: Device does not exist.'
const invalidRefreshToken = 'NotAuthorizedException: Invalid Refresh Token'
const unknownKey = 'us-east-1_00000000-0000-4000-8000-000000000000'

/** Signed in by mail as a second step, on a device that is confirmed. */
async function withStepAndDevice() {
  const person = await acts.withDevice()
  await acts.prefer(person.AccessToken, { EmailMfaSettings: { Enabled: true } })
  return person
}

describe('ID-154: a device', () => {
  test('gets a key at the end of a sign-in, and the access token carries it', async () => {
    const { email } = await pool.confirmedPerson()
    const { AuthenticationResult: result } = await acts.begin(email)
    expect(result?.NewDeviceMetadata).toEqual({
      DeviceKey: expect.stringMatching(/^us-east-1_[0-9a-f]{8}-[0-9a-f-]{27}$/),
      DeviceGroupKey: expect.stringMatching(/^-\w{8}$/),
    })
    expect(payloadOf(result?.AccessToken ?? '').device_key).toBe(result?.NewDeviceMetadata?.DeviceKey)
    expect(payloadOf(result?.IdToken ?? '')).not.toHaveProperty('device_key')
  })

  test('gets none where the pool tracks none, and its key is unknown there', async () => {
    const { email, device } = await acts.withDevice()
    pool.changePool({ DeviceConfiguration: undefined })
    const { AuthenticationResult: result } = await acts.begin(email)
    expect(result).not.toHaveProperty('NewDeviceMetadata')
    expect(payloadOf(result?.AccessToken ?? '')).not.toHaveProperty('device_key')
    expect(await pool.refusal(acts.begin(email, { DEVICE_KEY: device.key }))).toBe(doesNotExist)
  })

  test('that is remembered proves itself, and stands in for the second step', async () => {
    const { email, sub, device } = await withStepAndDevice()
    const step = await acts.begin(email, { DEVICE_KEY: device.key })
    expect(step).toMatchObject({
      ChallengeName: 'DEVICE_SRP_AUTH',
      Session: expect.any(String),
      ChallengeParameters: {},
    })
    const { next, finish } = await acts.prove(step, email, device)
    expect(next).toMatchObject({
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      Session: expect.any(String),
      ChallengeParameters: {
        SALT: expect.stringMatching(/^[0-9a-f]+$/),
        SRP_B: expect.stringMatching(/^[0-9a-f]+$/),
        SECRET_BLOCK: expect.stringMatching(/^[A-Za-z0-9+/=]+$/),
        USERNAME: sub,
        DEVICE_KEY: device.key,
      },
    })
    pool.advance(minute)
    const { AuthenticationResult: result } = await finish()
    expect(result).not.toHaveProperty('NewDeviceMetadata')
    expect(payloadOf(result?.AccessToken ?? '').device_key).toBe(device.key)
    const [listed] = await acts.list(result?.AccessToken ?? '')
    expect(listed?.DeviceLastAuthenticatedDate?.getTime()).toBe(pool.clock())
    expect(await pool.refusal(finish())).toBe(
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
    )
  })

  test('proves itself also by SRP, and where no second step is due', async () => {
    const { email, device } = await acts.withDevice()
    const client = srpClient()
    const { Session, ChallengeParameters = {} } = await pool.idp.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: email, SRP_A: client.srpA, DEVICE_KEY: device.key },
      }),
    )
    const answer = client.answer(ChallengeParameters, password, pool.clock())
    const step = await acts.respond('PASSWORD_VERIFIER', { Session }, answer, { ClientId: clientId })
    expect(step.ChallengeName).toBe('DEVICE_SRP_AUTH')
  })

  test('is asked for no proof where it does not stand in for the second step, or is not remembered', async () => {
    const { email, device, AccessToken } = await withStepAndDevice()
    pool.changePool({ DeviceConfiguration: { ChallengeRequiredOnNewDevice: false } })
    const step = await acts.begin(email, { DEVICE_KEY: device.key })
    expect(step.ChallengeName).toBe('EMAIL_OTP')
    const answer = { USERNAME: email, EMAIL_OTP_CODE: acts.codeFor(email), DEVICE_KEY: device.key }
    const { AuthenticationResult: result } = await acts.respond('EMAIL_OTP', step, answer)
    expect(result).not.toHaveProperty('NewDeviceMetadata')
    pool.changePool(trackingDevices)
    await pool.idp.send(
      new UpdateDeviceStatusCommand({ AccessToken, DeviceKey: device.key, DeviceRememberedStatus: 'not_remembered' }),
    )
    expect((await acts.begin(email, { DEVICE_KEY: device.key })).ChallengeName).toBe('EMAIL_OTP')
  })

  test('that is unknown, or of somebody else, is told so, and the proof of the password can be sent again', async () => {
    const { email } = await pool.confirmedPerson()
    const { device } = await acts.withDevice()
    for (const DEVICE_KEY of [unknownKey, device.key]) {
      const client = srpClient()
      const { Session, ChallengeParameters = {} } = await pool.idp.send(
        new InitiateAuthCommand({
          ClientId: clientId,
          AuthFlow: 'USER_SRP_AUTH',
          AuthParameters: { USERNAME: email, SRP_A: client.srpA },
        }),
      )
      const answer = client.answer(ChallengeParameters, password, pool.clock())
      const send = (more: object) =>
        acts.respond('PASSWORD_VERIFIER', { Session }, { ...answer, ...more }, { ClientId: clientId })
      expect(await pool.refusal(send({ DEVICE_KEY }))).toBe(doesNotExist)
      expect(await send({})).toHaveProperty('AuthenticationResult.NewDeviceMetadata')
    }
  })

  test('is refused with a wrong secret, and when it was forgotten in between', async () => {
    const { email, device, AccessToken } = await withStepAndDevice()
    const step = () => acts.begin(email, { DEVICE_KEY: device.key })
    const wrong = await acts.prove(await step(), email, { ...device, password: 'another' })
    expect(await pool.refusal(wrong.finish())).toBe('NotAuthorizedException: Incorrect username or password.')
    const late = await acts.prove(await step(), email, device)
    await pool.idp.send(new ForgetDeviceCommand({ AccessToken, DeviceKey: device.key }))
    expect(await pool.refusal(late.finish())).toBe(doesNotExist)
  })

  test('goes with its user', async () => {
    const { email, AccessToken, device } = await acts.withDevice()
    await pool.idp.send(new DeleteUserCommand({ AccessToken }))
    await acts.withDevice()
    expect(await pool.refusal(acts.begin(email, { DEVICE_KEY: device.key }))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    )
  })
})

describe('ID-155: a refresh in a pool that tracks devices', () => {
  const refresh = (RefreshToken: string, DeviceKey?: string) =>
    pool.idp.send(new GetTokensFromRefreshTokenCommand({ ClientId: passwordClientId, RefreshToken, DeviceKey }))
  const byFlow = (REFRESH_TOKEN: string, more: Record<string, string> = {}) =>
    pool.idp.send(
      new InitiateAuthCommand({
        ClientId: passwordClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN, ...more },
      }),
    )

  test('is allowed on the device of the sign-in, and its tokens carry the device', async () => {
    const { RefreshToken, device } = await acts.withDevice()
    const { AuthenticationResult: result } = await refresh(RefreshToken, device.key)
    expect(payloadOf(result?.AccessToken ?? '').device_key).toBe(device.key)
    const flow = await byFlow(RefreshToken, { DEVICE_KEY: device.key })
    expect(payloadOf(flow.AuthenticationResult?.AccessToken ?? '').device_key).toBe(device.key)
  })

  test('is denied without the device, on another one of the person, and on an unknown one', async () => {
    const { RefreshToken, email } = await acts.withDevice()
    const other = await acts.onNewDevice(email)
    expect(await pool.refusal(refresh(RefreshToken))).toBe(invalidRefreshToken)
    expect(await pool.refusal(refresh(RefreshToken, other.device.key))).toBe(invalidRefreshToken)
    expect(await pool.refusal(refresh(RefreshToken, unknownKey))).toBe(doesNotExist)
    expect(await pool.refusal(byFlow(RefreshToken))).toBe(invalidRefreshToken)
  })

  test('of a sign-in whose device was never confirmed is denied by the flow, and given a key by the operation', async () => {
    const { email } = await pool.confirmedPerson()
    const { AuthenticationResult: result } = await acts.begin(email)
    const { RefreshToken = '' } = result ?? {}
    const DEVICE_KEY = result?.NewDeviceMetadata?.DeviceKey ?? ''
    expect(await pool.refusal(byFlow(RefreshToken, { DEVICE_KEY }))).toBe(invalidRefreshToken)
    const { AuthenticationResult: renewed } = await refresh(RefreshToken)
    const device = acts.newDevice(renewed)
    expect(device.key).not.toBe(DEVICE_KEY)
    await acts.confirm(renewed?.AccessToken ?? '', device)
    expect(await refresh(RefreshToken, device.key)).toHaveProperty('AuthenticationResult.AccessToken')
  })

  test('of a sign-in from before the pool tracked devices goes on by the flow', async () => {
    pool.changePool({ DeviceConfiguration: undefined })
    const { RefreshToken } = await pool.signedInPerson()
    pool.changePool(trackingDevices)
    expect(await byFlow(RefreshToken)).toHaveProperty('AuthenticationResult.AccessToken')
  })
})
