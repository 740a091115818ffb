/**
 * Brute force made slow: from the fifth wrong password on, waiting doubles with each one. Source: Cognito Developer
 * Guide, "Authentication flow".
 */
import { notAuthorized } from '../errors.ts'
import type { ExpiringContext } from '../expiringRecords.ts'
import { defineExpiringRecords, expiringRecords } from '../expiringRecords.ts'
import type { UserPool } from '../pools/userPools.ts'

interface Failures {
  readonly count: number
  /** Milliseconds since 1970. */
  readonly lockedUntil: number
}

export const passwordFailures = defineExpiringRecords<Failures, readonly [poolId: string, userId: string]>({
  name: 'cognito.failures',
  key: ['user pool id', 'user id'],
})

const freeFailures = 5
const longestLock = 15 * 60 * 1000
/** Without attempts for this long, all is forgotten. */
const memory = 15 * 60 * 1000

/** @throws NotAuthorizedException while locked, for the right password too. Such an attempt does not count. */
export function refuseWhileLocked(context: ExpiringContext, pool: UserPool, userId: string): void {
  const failures = failuresOf(context).get(key(pool, userId))
  const left = (failures?.lockedUntil ?? 0) - context.clock()
  // More than was ever given: the clock was set back meanwhile.
  if (failures && left > 0 && left <= lockAfter(failures.count)) throw notAuthorized('Password attempts exceeded')
}

export function countFailure(context: ExpiringContext, pool: UserPool, userId: string): void {
  const failures = failuresOf(context)
  const now = context.clock()
  const count = (failures.get(key(pool, userId))?.count ?? 0) + 1
  const lock = lockAfter(count)
  failures.set(key(pool, userId), { count, lockedUntil: now + lock }, now + lock + memory)
}

export function forgetFailures(context: ExpiringContext, pool: UserPool, userId: string): void {
  failuresOf(context).delete(key(pool, userId))
}

function lockAfter(count: number): number {
  return count < freeFailures ? 0 : Math.min(2 ** (count - freeFailures) * 1000, longestLock)
}

function failuresOf(context: ExpiringContext) {
  return expiringRecords(context, passwordFailures)
}

function key(pool: UserPool, userId: string) {
  return [pool.id, userId] as const
}
