import type { ConfirmDeviceCommandInput, ConfirmDeviceCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { findDevice, saveDevice } from '../../devices/devices.ts'
import { invalidParameter } from '../../errors.ts'
import { N } from '../../passwords/srp.ts'
import { signedInUser } from '../../users/signedInUser.ts'

/** A device that a sign-in gave a key says by which secret it will prove itself. */
export const confirmDevice: Operation<ConfirmDeviceCommandInput, ConfirmDeviceCommandOutput> = {
  authorization: 'accessToken',
  honours: {
    AccessToken: true,
    DeviceKey: true,
    DeviceSecretVerifierConfig: { PasswordVerifier: true, Salt: true },
    DeviceName: true,
  },
  run(input, context) {
    const { pool, user, claims } = signedInUser(context, input.AccessToken)
    const { DeviceKey: key = '', DeviceName: name, DeviceSecretVerifierConfig: secret } = input
    const { DeviceConfiguration: configuration } = pool.settings
    if (!configuration) {
      throw new AwsError('InvalidUserPoolConfigurationException', 'Device tracking is not enabled for this user pool.')
    }
    // The key of this very sign-in: nobody can name one that was never given, or one of somebody else.
    if (claims.device_key !== key) throw invalidParameter('Invalid device key given.')
    const owner = { pool, username: user.username }
    if (findDevice(context.store, owner, key)) {
      throw new AwsError('DeviceKeyExistsException', 'Device already exists.')
    }
    const now = context.clock()
    const asks = configuration.DeviceOnlyRememberedOnUserPrompt ?? false
    saveDevice(context.store, owner, {
      key,
      ...(name !== undefined && { name }),
      salt: integerOf(secret?.Salt),
      verifier: verifierOf(secret?.PasswordVerifier),
      remembered: !asks,
      createdAt: now,
      modifiedAt: now,
      authenticatedAt: now,
    })
    return { UserConfirmationNecessary: asks }
  },
}

function verifierOf(base64: string | undefined): string {
  const verifier = integerOf(base64)
  if (BigInt(`0x${verifier}`) >= N) throw invalidSecret()
  return verifier
}

/** A positive number in hexadecimal; a byte of zero may stand before it. */
function integerOf(base64 = ''): string {
  const hex = Buffer.from(base64, 'base64').toString('hex')
  if (!/[1-9a-f]/.test(hex)) throw invalidSecret()
  return BigInt(`0x${hex}`).toString(16)
}

function invalidSecret() {
  return invalidParameter('The salt and the password verifier of a device have to be numbers in Base64.')
}
