/** The errors of passkeys. AWS documents when each is answered, and no sentence. */
import { AwsError } from '../../../wire/awsError.ts'
import { invalidParameter } from '../errors.ts'

export function webAuthnNotEnabled(): AwsError {
  return new AwsError('WebAuthnNotEnabledException', 'Passkeys are not enabled for the user pool.')
}

export function webAuthnConfigurationMissing(): AwsError {
  return new AwsError(
    'WebAuthnConfigurationMissingException',
    'The user pool has neither a domain nor a relying party id.',
  )
}

export function webAuthnChallengeNotFound(): AwsError {
  return new AwsError('WebAuthnChallengeNotFoundException', 'The challenge was not found, or has expired.')
}

export function webAuthnClientMismatch(): AwsError {
  return new AwsError('WebAuthnClientMismatchException', 'The registration was started with another app client.')
}

export function webAuthnOriginNotAllowed(origin: string): AwsError {
  return new AwsError('WebAuthnOriginNotAllowedException', `The origin ${origin} is not of the relying party.`)
}

export function webAuthnRelyingPartyMismatch(): AwsError {
  return new AwsError('WebAuthnRelyingPartyMismatchException', 'The credential is for another relying party.')
}

export function webAuthnCredentialNotSupported(): AwsError {
  return new AwsError('WebAuthnCredentialNotSupportedException', 'The credential is not supported.')
}

/** Recorded (aws-sdk-net#4386). */
export function credentialNotValid(): AwsError {
  return invalidParameter('Credential data is not valid')
}
