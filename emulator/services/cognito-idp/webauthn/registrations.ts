/** Passkeys that are being made: what StartWebAuthnRegistration gave out, until it comes back. */
import { defineExpiringRecords, type ExpiringContext, expiringRecords } from '../expiringRecords.ts'

interface Registration {
  /** base64url. */
  readonly challenge: string
  readonly clientId: string
}

const startedRegistrations = defineExpiringRecords<Registration, readonly [poolId: string, username: string]>({
  name: 'cognito.passkeyRegistrations',
  key: ['user pool id', 'username'],
})

/** Longer than any browser waits for the person. */
export const registrationMilliseconds = 5 * 60 * 1000

/** The newest of a user; the one before ends. */
export function registrationsOf(context: ExpiringContext) {
  return expiringRecords(context, startedRegistrations)
}
