/** Which first factors there are, of those that the pool allows. Source: Cognito Developer Guide, "Authentication flows". */
import type { AuthFactorType, ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider'
import type { Store } from '../../../../state/store.ts'
import { firstFactorsOf } from '../../pools/poolRules.ts'
import type { UserPool } from '../../pools/userPools.ts'
import type { PoolUser } from '../../users/users.ts'
import { verifiedContact } from '../../users/verifiedContact.ts'
import { hasPasskeys } from '../../webauthn/passkeys.ts'

/** Codes that stand for a password, and how they travel. */
export const contactOfFactor = { EMAIL_OTP: 'email', SMS_OTP: 'phone_number' } as const
export type OtpFactor = keyof typeof contactOfFactor

/** No pool here takes an authenticator app's code for the first step. */
type FirstFactor = Exclude<AuthFactorType, 'SOFTWARE_TOKEN'>

/** Whether a passkey stands for a second step as well; it has to tell who holds it then. */
export function countsForBoth({ settings: { WebAuthnConfiguration } }: UserPool): boolean {
  return WebAuthnConfiguration?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION'
}

/**
 * What the pool lets people begin with. Where everybody needs a second step, codes are no first one, and a passkey only
 * if it is to count for both.
 */
export function offeredFactors(pool: UserPool): readonly FirstFactor[] {
  const { MfaConfiguration } = pool.settings
  return firstFactorsOf(pool).filter(
    (factor): factor is FirstFactor =>
      factor !== 'SOFTWARE_TOKEN' &&
      (MfaConfiguration !== 'ON' || factor === 'PASSWORD' || (factor === 'WEB_AUTHN' && countsForBoth(pool))),
  )
}

/**
 * What this very user can begin with. Until a temporary password is replaced, nothing else stands for it; whoever comes
 * from another provider begins there.
 */
export function factorsOfUser(store: Store, pool: UserPool, user: PoolUser): readonly FirstFactor[] {
  const has: Record<FirstFactor, () => boolean> = {
    PASSWORD: () => user.password !== undefined,
    EMAIL_OTP: () => verifiedContact(user, ['email']) !== undefined,
    SMS_OTP: () => verifiedContact(user, ['phone_number']) !== undefined,
    WEB_AUTHN: () => hasPasskeys(store, pool, user),
  }
  if (user.status === 'EXTERNAL_PROVIDER') return []
  return offeredFactors(pool).filter(
    (factor) => has[factor]() && (factor === 'PASSWORD' || user.status !== 'FORCE_CHANGE_PASSWORD'),
  )
}

/** As `AvailableChallenges` lists them: a password can be sent or proved. */
export function challengesOf(factors: readonly FirstFactor[]): ChallengeNameType[] {
  return factors.flatMap((factor): ChallengeNameType[] =>
    factor === 'PASSWORD' ? ['PASSWORD_SRP', 'PASSWORD'] : [factor],
  )
}
