import { ConfirmDeviceCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deviceActs, trackingDevices } from '../deviceActs.ts'
import { startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof deviceActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = deviceActs(pool)
})
beforeEach(() => pool.changePool(trackingDevices))
afterAll(() => pool.stop())

async function signedIn() {
  const { email } = await pool.confirmedPerson()
  const { AuthenticationResult } = await acts.begin(email)
  return { email, AccessToken: AuthenticationResult?.AccessToken ?? '', device: acts.newDevice(AuthenticationResult) }
}
const rememberedStatus = async (AccessToken: string) => {
  const [device] = await acts.list(AccessToken)
  return device?.DeviceAttributes?.find(({ Name }) => Name === 'dev:device_remembered_status')?.Value
}

test('allowed: it is remembered at once, or waits for the person where the pool asks them', async () => {
  const first = await signedIn()
  expect(await acts.confirm(first.AccessToken, first.device)).toMatchObject({ UserConfirmationNecessary: false })
  expect(await rememberedStatus(first.AccessToken)).toBe('remembered')
  pool.changePool({ DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } })
  const second = await signedIn()
  expect(await acts.confirm(second.AccessToken, second.device)).toMatchObject({ UserConfirmationNecessary: true })
  expect(await rememberedStatus(second.AccessToken)).toBe('not_remembered')
})

describe('denied', () => {
  test('a key that another sign-in was given, and one that is confirmed', async () => {
    const mine = await signedIn()
    const theirs = await signedIn()
    expect(await pool.refusal(acts.confirm(mine.AccessToken, theirs.device))).toBe(
      'InvalidParameterException: Invalid device key given.',
    )
    await acts.confirm(mine.AccessToken, mine.device)
    expect(await pool.refusal(acts.confirm(mine.AccessToken, mine.device))).toMatch(/^DeviceKeyExistsException: /)
  })

  test('in a pool that tracks no devices', async () => {
    const { AccessToken, device } = await signedIn()
    pool.changePool({ DeviceConfiguration: undefined })
    expect(await pool.refusal(acts.confirm(AccessToken, device))).toMatch(/^InvalidUserPoolConfigurationException: /)
  })
})

describe('malformed', () => {
  test('a secret that is none, left out or too large', async () => {
    const { AccessToken, device } = await signedIn()
    const { Salt, PasswordVerifier } = acts.secretOf(device)
    const tooLarge = Buffer.alloc(385, 0xff).toString('base64')
    for (const secret of [
      undefined,
      { Salt },
      { Salt: 'AA==', PasswordVerifier },
      { Salt, PasswordVerifier: '' },
      { Salt, PasswordVerifier: tooLarge },
    ]) {
      const call = new ConfirmDeviceCommand({
        AccessToken,
        DeviceKey: device.key,
        DeviceSecretVerifierConfig: secret,
      })
      expect(await pool.refusal(pool.idp.send(call))).toMatch(/^InvalidParameterException: The salt and the password/)
    }
  })

  test('a key of another form', async () => {
    const { AccessToken } = await signedIn()
    const call = new ConfirmDeviceCommand({ AccessToken, DeviceKey: 'laptop' })
    expect(await pool.refusal(pool.idp.send(call))).toMatch(/^InvalidParameterException: 1 validation error detected/)
  })
})
