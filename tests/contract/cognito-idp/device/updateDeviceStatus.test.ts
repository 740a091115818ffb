import type { DeviceRememberedStatusType } from '@aws-sdk/client-cognito-identity-provider'
import {
  AdminUpdateDeviceStatusCommand,
  CognitoIdentityProviderClient,
  UpdateDeviceStatusCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deviceActs, trackingDevices } from '../deviceActs.ts'
import { startUserPool, userPoolId } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof deviceActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = deviceActs(pool)
  pool.changePool(trackingDevices)
})
afterAll(() => pool.stop())

const update = (AccessToken: string, DeviceKey: string, DeviceRememberedStatus?: DeviceRememberedStatusType) =>
  pool.idp.send(new UpdateDeviceStatusCommand({ AccessToken, DeviceKey, DeviceRememberedStatus }))
const byAdmin = (
  Username: string,
  DeviceKey: string,
  DeviceRememberedStatus: DeviceRememberedStatusType,
  client = pool.rootClient(CognitoIdentityProviderClient),
) =>
  client.send(
    new AdminUpdateDeviceStatusCommand({ UserPoolId: userPoolId, Username, DeviceKey, DeviceRememberedStatus }),
  )

test('allowed: what is not remembered gives no proof, and can be remembered again', async () => {
  const { email, AccessToken, device } = await acts.withDevice()
  const asked = async () => (await acts.begin(email, { DEVICE_KEY: device.key })).ChallengeName
  expect(await asked()).toBe('DEVICE_SRP_AUTH')
  await update(AccessToken, device.key, 'not_remembered')
  expect(await asked()).toBeUndefined()
  await byAdmin(email, device.key, 'remembered')
  expect(await asked()).toBe('DEVICE_SRP_AUTH')
  await update(AccessToken, device.key)
  expect(await asked()).toBe('DEVICE_SRP_AUTH')
})

describe('denied', () => {
  test("somebody else's device", async () => {
    const { device } = await acts.withDevice()
    const other = await acts.withDevice()
    expect(await pool.refusal(update(other.AccessToken, device.key, 'remembered'))).toBe(
      'ResourceNotFoundException: Device does not exist.',
    )
  })

  test('whose role has no such permission', async () => {
    const { email, device } = await acts.withDevice()
    const mika = pool.clientFor('mika', CognitoIdentityProviderClient)
    expect(await pool.refusal(byAdmin(email, device.key, 'remembered', mika))).toMatch(/^AccessDeniedException: /)
  })
})

test('malformed: a status that there is none of, and no access token', async () => {
  const { AccessToken, device } = await acts.withDevice()
  expect(await pool.refusal(update(AccessToken, device.key, 'maybe' as never))).toMatch(
    /^InvalidParameterException: 1 validation error detected: Value 'maybe' at 'deviceRememberedStatus'/,
  )
  expect(await pool.refusal(update('garbage', device.key, 'remembered'))).toBe(
    'NotAuthorizedException: Invalid Access Token',
  )
})
