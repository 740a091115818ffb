import type { Contact } from '../pools/poolRules.ts'
import { recoveryContacts } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { MfaSetting, PoolUser } from '../users/users.ts'

const stepBy: Record<Contact, MfaSetting> = { email: 'EMAIL_OTP', phone_number: 'SMS_MFA' }

/**
 * Where a code for a forgotten password may go, the first choice first. Not to where the second step goes: one phone
 * would be enough for both.
 * Source: API Reference, "CreateUserPool", `AccountRecoverySetting`.
 */
export function recoveryContactsOf(pool: UserPool, user: PoolUser | undefined): readonly Contact[] {
  const contacts = recoveryContacts(pool)
  if (pool.settings.MfaConfiguration === 'OFF') return contacts
  return contacts.filter((contact) => !user?.mfaSettings?.includes(stepBy[contact]))
}
