import {
  AdminGetDeviceCommand,
  CognitoIdentityProviderClient,
  GetDeviceCommand,
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

const get = (AccessToken: string, DeviceKey: string) => pool.idp.send(new GetDeviceCommand({ AccessToken, DeviceKey }))
const byAdmin = (Username: string, DeviceKey: string, client = pool.rootClient(CognitoIdentityProviderClient)) =>
  client.send(new AdminGetDeviceCommand({ UserPoolId: userPoolId, Username, DeviceKey }))
const doesNotExist = 'ResourceNotFoundException: Device does not exist.'

test('allowed: the person and an administrator are told the same, and no secret', async () => {
  const { email, sub, AccessToken, device } = await acts.withDevice()
  const { Device } = await get(AccessToken, device.key)
  expect(Device).toEqual({
    DeviceKey: device.key,
    DeviceAttributes: [
      { Name: 'device_status', Value: 'valid' },
      { Name: 'device_name', Value: 'Laptop' },
      {
        Name: 'dev:device_arn',
        Value: `arn:aws:cognito-idp:us-east-1:123456789012:owner/${sub}.${userPoolId}/device/${device.key}`,
      },
      { Name: 'dev:device_owner', Value: `${sub}.${userPoolId}` },
      { Name: 'dev:device_remembered_status', Value: 'remembered' },
    ],
    DeviceCreateDate: expect.any(Date),
    DeviceLastModifiedDate: expect.any(Date),
    DeviceLastAuthenticatedDate: expect.any(Date),
  })
  expect((await byAdmin(email, device.key)).Device).toEqual(Device)
})

describe('denied', () => {
  test("somebody else's device, and a user who does not exist", async () => {
    const { device } = await acts.withDevice()
    const other = await acts.withDevice()
    expect(await pool.refusal(get(other.AccessToken, device.key))).toBe(doesNotExist)
    expect(await pool.refusal(byAdmin(other.email, device.key))).toBe(doesNotExist)
    expect(await pool.refusal(byAdmin('nobody@example.test', device.key))).toBe(
      'UserNotFoundException: User does not exist.',
    )
  })

  test('whose role has no such permission', async () => {
    const { email, device } = await acts.withDevice()
    const mika = pool.clientFor('mika', CognitoIdentityProviderClient)
    expect(await pool.refusal(byAdmin(email, device.key, mika))).toMatch(/^AccessDeniedException: /)
  })
})

test('malformed: a key of another form, and no access token', async () => {
  const { AccessToken, device } = await acts.withDevice()
  expect(await pool.refusal(get(AccessToken, 'laptop'))).toMatch(/^InvalidParameterException: 1 validation error/)
  expect(await pool.refusal(get('garbage', device.key))).toBe('NotAuthorizedException: Invalid Access Token')
})
