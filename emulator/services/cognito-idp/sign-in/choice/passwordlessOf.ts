import { isFlowEnabled } from '../../pools/clientRules.ts'
import type { UserPoolClient } from '../../pools/userPoolClients.ts'
import type { UserPool } from '../../pools/userPools.ts'
import { relyingPartyId, userVerification } from '../../webauthn/relyingParty.ts'
import { offeredFactors } from './firstFactors.ts'

export interface PoolPasswordless {
  readonly emailCode: boolean
  readonly textCode: boolean
  /** Left out where the pool takes no passkeys, or has no host to make them for. */
  readonly passkeys?: { readonly relyingPartyId: string; readonly userVerification: 'required' | 'preferred' }
}

/** How people of a client can begin without a password; undefined where they cannot. */
export function passwordlessOf(
  pool: UserPool | undefined,
  client: UserPoolClient | undefined,
): PoolPasswordless | undefined {
  if (!pool || !client || !isFlowEnabled(client, 'USER_AUTH')) return undefined
  const offered = offeredFactors(pool)
  const host = offered.includes('WEB_AUTHN') ? relyingPartyId(pool) : undefined
  const emailCode = offered.includes('EMAIL_OTP')
  const textCode = offered.includes('SMS_OTP')
  if (!emailCode && !textCode && host === undefined) return undefined
  return {
    emailCode,
    textCode,
    ...(host !== undefined && { passkeys: { relyingPartyId: host, userVerification: userVerification(pool) } }),
  }
}
