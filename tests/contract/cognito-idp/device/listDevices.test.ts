import {
  AdminListDevicesCommand,
  CognitoIdentityProviderClient,
  ListDevicesCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deviceActs, trackingDevices } from '../deviceActs.ts'
import { startUserPool, userPoolId } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof deviceActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = deviceActs(pool)
})
beforeEach(() => pool.changePool(trackingDevices))
afterAll(() => pool.stop())

const list = (AccessToken: string, more: { Limit?: number; PaginationToken?: string | undefined } = {}) =>
  pool.idp.send(new ListDevicesCommand({ AccessToken, ...more }))
const byAdmin = (
  Username: string,
  more: { Limit?: number; PaginationToken?: string | undefined } = {},
  client = pool.rootClient(CognitoIdentityProviderClient),
) => client.send(new AdminListDevicesCommand({ UserPoolId: userPoolId, Username, ...more }))

describe('allowed', () => {
  test('all devices of the person, page by page, for them and for an administrator', async () => {
    const { email, AccessToken, device } = await acts.withDevice()
    const others = [await acts.onNewDevice(email), await acts.onNewDevice(email)]
    await acts.withDevice()
    const keys = [device, ...others.map((other) => other.device)].map(({ key }) => key).sort()
    for (const pageOf of [list.bind(undefined, AccessToken), byAdmin.bind(undefined, email)]) {
      const first = await pageOf({ Limit: 2 })
      const second = await pageOf({ Limit: 2, PaginationToken: first.PaginationToken })
      expect([...(first.Devices ?? []), ...(second.Devices ?? [])].map(({ DeviceKey }) => DeviceKey)).toEqual(keys)
      expect(second).not.toHaveProperty('PaginationToken')
      expect((await pageOf({ Limit: 60 })).Devices).toHaveLength(3)
      expect((await pageOf({ Limit: 0 })).Devices).toHaveLength(3)
    }
  })

  test('none for who has none', async () => {
    const { AccessToken } = await pool.signedInPerson()
    expect((await list(AccessToken)).Devices).toEqual([])
  })
})

describe('denied', () => {
  test('in a pool that tracks no devices', async () => {
    const { AccessToken } = await pool.signedInPerson()
    pool.changePool({ DeviceConfiguration: undefined })
    expect(await pool.refusal(list(AccessToken))).toMatch(/^InvalidUserPoolConfigurationException: /)
  })

  test('whose role has no such permission', async () => {
    const mika = pool.clientFor('mika', CognitoIdentityProviderClient)
    expect(await pool.refusal(byAdmin('mika@example.test', {}, mika))).toMatch(/^AccessDeniedException: /)
  })
})

test('malformed: more than 60, a token that no answer gave, and no access token', async () => {
  const { AccessToken } = await acts.withDevice()
  expect(await pool.refusal(list(AccessToken, { Limit: 61 }))).toMatch(/^InvalidParameterException: 1 validation error/)
  expect(await pool.refusal(list(AccessToken, { PaginationToken: '!' }))).toBe(
    'InvalidParameterException: Invalid pagination token.',
  )
  expect(await pool.refusal(list('garbage'))).toBe('NotAuthorizedException: Invalid Access Token')
})
