import {
  AdminForgetDeviceCommand,
  CognitoIdentityProviderClient,
  ForgetDeviceCommand,
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

const forget = (AccessToken: string, DeviceKey: string) =>
  pool.idp.send(new ForgetDeviceCommand({ AccessToken, DeviceKey }))
const byAdmin = (Username: string, DeviceKey: string, client = pool.rootClient(CognitoIdentityProviderClient)) =>
  client.send(new AdminForgetDeviceCommand({ UserPoolId: userPoolId, Username, DeviceKey }))
const doesNotExist = 'ResourceNotFoundException: Device does not exist.'

test('allowed: the device goes, the others stay, by the person and by an administrator', async () => {
  const { email, AccessToken, device } = await acts.withDevice()
  const other = await acts.onNewDevice(email)
  await forget(AccessToken, device.key)
  expect(await acts.list(AccessToken)).toMatchObject([{ DeviceKey: other.device.key }])
  await byAdmin(email, other.device.key)
  expect(await acts.list(AccessToken)).toEqual([])
  expect((await acts.begin(email)).AuthenticationResult).toHaveProperty('NewDeviceMetadata')
})

describe('denied', () => {
  test("somebody else's device, and one that is forgotten", async () => {
    const { AccessToken, device } = await acts.withDevice()
    const other = await acts.withDevice()
    expect(await pool.refusal(forget(other.AccessToken, device.key))).toBe(doesNotExist)
    expect(await pool.refusal(byAdmin(other.email, device.key))).toBe(doesNotExist)
    await forget(AccessToken, device.key)
    expect(await pool.refusal(forget(AccessToken, device.key))).toBe(doesNotExist)
  })

  test('whose role has no such permission', async () => {
    const { email, device } = await acts.withDevice()
    const mika = pool.clientFor('mika', CognitoIdentityProviderClient)
    expect(await pool.refusal(byAdmin(email, device.key, mika))).toMatch(/^AccessDeniedException: /)
  })
})

test('malformed: a key of another form, and no access token', async () => {
  const { AccessToken, device } = await acts.withDevice()
  expect(await pool.refusal(forget(AccessToken, 'laptop'))).toMatch(/^InvalidParameterException: 1 validation error/)
  expect(await pool.refusal(forget('garbage', device.key))).toBe('NotAuthorizedException: Invalid Access Token')
})
