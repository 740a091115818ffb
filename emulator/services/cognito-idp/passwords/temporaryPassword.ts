import type { Clock, Random } from '../../../program/clockAndRandom.ts'
import { settleCodes } from '../../../state/inbox.ts'
import type { Store } from '../../../state/store.ts'
import { passwordPolicyOf } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PasswordPolicy } from './passwordPolicy.ts'

/** Without characters that are easily taken for one another: people type it from a mail. */
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const lower = 'abcdefghijkmnopqrstuvwxyz'
const digits = '23456789'
const symbols = '!#%+-=?@_'

/** A random password of 12 or more characters, with one of each kind that a policy may ask for. */
export function temporaryPassword(random: Random, policy: PasswordPolicy): string {
  const oneOfEach = [upper, symbols, lower, digits].map((kind) => random.text(1, kind)).join('')
  return oneOfEach + random.text(Math.max(12, policy.minimumLength) - oneOfEach.length, upper + lower + digits)
}

/** What a mailed temporary password opens, as the inbox keeps it. */
export function temporaryPasswordUse(pool: UserPool, username: string): readonly string[] {
  return [pool.id, username, 'temporaryPassword']
}

/** The temporary password was mailed once; the inbox says what became of it. */
export function settleTemporaryPassword(
  store: Store,
  { pool, username }: { readonly pool: UserPool; readonly username: string },
  became: 'used' | 'expired',
): void {
  settleCodes(store, temporaryPasswordUse(pool, username), became)
}

/** Until when a temporary password that is given now can be used: milliseconds since 1970. */
export function endOfTemporaryPassword({ clock }: { clock: Clock }, pool: UserPool): number {
  return clock() + passwordPolicyOf(pool).temporaryPasswordValidityDays * 24 * 60 * 60 * 1000
}
