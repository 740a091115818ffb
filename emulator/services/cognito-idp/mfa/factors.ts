/** Which second steps a pool offers, and which of them a user has. Source: Cognito Developer Guide, "Adding MFA to a user pool". */
import type { Store } from '../../../state/store.ts'
import type { UserPool, UserPoolSettings } from '../pools/userPools.ts'
import type { MfaSetting, PoolUser } from '../users/users.ts'
import { contactOf } from '../users/verifiedContact.ts'
import { verifiedTokenName } from './softwareTokens.ts'

/** In the order in which Cognito lists them. */
const factors = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const

/** Where the pool requires a second step, these count for whoever can be reached so, chosen or not. */
const unasked: readonly MfaSetting[] = ['SMS_MFA', 'EMAIL_OTP']

export function factorsOfPool({ settings }: UserPool): readonly MfaSetting[] {
  const isOffered: Record<MfaSetting, boolean> = {
    SMS_MFA: settings.SmsMfaConfiguration !== undefined,
    SOFTWARE_TOKEN_MFA: settings.SoftwareTokenMfaConfiguration?.Enabled === true,
    EMAIL_OTP: settings.EmailMfaConfiguration !== undefined,
  }
  return factors.filter((factor) => isOffered[factor])
}

/** In the words of Amplify's outputs. */
const methodNames = { SMS_MFA: 'SMS', SOFTWARE_TOKEN_MFA: 'TOTP', EMAIL_OTP: 'EMAIL' } as const

export interface PoolMfa {
  readonly configuration: UserPoolSettings['MfaConfiguration']
  readonly methods: readonly ('SMS' | 'TOTP' | 'EMAIL')[]
}

/** What a pool asks of people after the first step; nothing where there is no pool. */
export function mfaOf(pool: UserPool | undefined): PoolMfa {
  const configuration = pool?.settings.MfaConfiguration ?? 'OFF'
  if (!pool || configuration === 'OFF') return { configuration: 'OFF', methods: [] }
  return { configuration, methods: factorsOfPool(pool).map((factor) => methodNames[factor]) }
}

/** Whether the user has what the step needs: a number, an address, a verified app. */
export function isRegistered(store: Store, pool: UserPool, user: PoolUser, factor: MfaSetting): boolean {
  if (factor === 'SOFTWARE_TOKEN_MFA') {
    return verifiedTokenName(store, { pool, username: user.username }) !== undefined
  }
  return contactOf(user, factor === 'SMS_MFA' ? 'phone_number' : 'email') !== undefined
}

/**
 * What comes after the first step: one of these second steps, none where the list is empty, or setting one up.
 * An app that was verified counts also where the pool has taken apps away since.
 */
export function secondStepsDue(store: Store, pool: UserPool, user: PoolUser): readonly MfaSetting[] | 'set one up' {
  const { MfaConfiguration: mode } = pool.settings
  if (mode === 'OFF') return []
  const offered = factorsOfPool(pool)
  const active = factors.filter((factor) => {
    const isChosen = user.mfaSettings?.includes(factor) || (mode === 'ON' && unasked.includes(factor))
    const isOffered = factor === 'SOFTWARE_TOKEN_MFA' || offered.includes(factor)
    return isChosen && isOffered && isRegistered(store, pool, user, factor)
  })
  return active.length === 0 && mode === 'ON' ? 'set one up' : active
}
