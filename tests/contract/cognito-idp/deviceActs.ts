/** Short ways to a pool that tracks devices, and to devices in it. */
import { randomBytes } from 'node:crypto'
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'
import { ConfirmDeviceCommand, ListDevicesCommand } from '@aws-sdk/client-cognito-identity-provider'
import { passwordVerifier } from '../../../emulator/services/cognito-idp/passwords/srp.ts'
import type { UserPoolSettings } from '../../../emulator/services/cognito-idp/pools/userPools.ts'
import { srpClient } from '../../unit/srpClient.ts'
import { secondStepActs } from './secondStepActs.ts'
import type { startUserPool } from './startUserPool.ts'

/** Devices are remembered at once, and stand in for a second step. */
export const trackingDevices: Partial<UserPoolSettings> = {
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
}

interface Device {
  readonly key: string
  readonly groupKey: string
  readonly password: string
}

export function deviceActs(pool: Awaited<ReturnType<typeof startUserPool>>) {
  const acts = secondStepActs(pool)

  function secretOf({ key, groupKey, password }: Device) {
    const salt = randomBytes(16)
    const verifier = passwordVerifier({
      poolName: groupKey,
      userId: key,
      password,
      salt: BigInt(`0x${salt.toString('hex')}`),
    })
    const hex = verifier.toString(16)
    // As clients write it: two's complement.
    const bytes = Buffer.from(`00${hex.length % 2 ? '0' : ''}${hex}`, 'hex')
    return { Salt: salt.toString('base64'), PasswordVerifier: bytes.toString('base64') }
  }

  function newDevice(result: AuthenticationResultType | undefined): Device {
    const { DeviceKey: key = '', DeviceGroupKey: groupKey = '' } = result?.NewDeviceMetadata ?? {}
    return { key, groupKey, password: randomBytes(30).toString('base64') }
  }

  const confirm = (AccessToken: string, device: Device, DeviceName = 'Laptop') =>
    pool.idp.send(
      new ConfirmDeviceCommand({
        AccessToken,
        DeviceKey: device.key,
        DeviceName,
        DeviceSecretVerifierConfig: secretOf(device),
      }),
    )

  /** A sign-in of a person without a second step, on a device that is confirmed. */
  async function onNewDevice(email: string) {
    const { AuthenticationResult: result } = await acts.begin(email)
    const { AccessToken = '', RefreshToken = '' } = result ?? {}
    const device = newDevice(result)
    await confirm(AccessToken, device)
    return { AccessToken, RefreshToken, device }
  }

  async function withDevice() {
    const { email, sub } = await pool.confirmedPerson()
    return { email, sub, ...(await onNewDevice(email)) }
  }

  /** From the challenge DEVICE_SRP_AUTH to the answer of the last one. */
  async function prove({ Session }: { Session?: string | undefined }, email: string, device: Device) {
    const client = srpClient(device.groupKey)
    const begun = { USERNAME: email, DEVICE_KEY: device.key, SRP_A: client.srpA }
    const next = await acts.respond('DEVICE_SRP_AUTH', { Session }, begun)
    const parameters = { ...next.ChallengeParameters, USER_ID_FOR_SRP: device.key }
    const proof = client.answer(parameters, device.password, pool.clock())
    const answer = { ...proof, USERNAME: email, DEVICE_KEY: device.key }
    return { next, finish: () => acts.respond('DEVICE_PASSWORD_VERIFIER', next, answer) }
  }

  const list = async (AccessToken: string) => {
    const { Devices = [] } = await pool.idp.send(new ListDevicesCommand({ AccessToken }))
    return Devices
  }

  return { ...acts, newDevice, secretOf, confirm, onNewDevice, withDevice, prove, list }
}
