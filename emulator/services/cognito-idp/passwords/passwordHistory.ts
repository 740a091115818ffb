/** Former passwords that may not come again. Source: API Reference, "PasswordPolicyType", `PasswordHistorySize`. */
import { AwsError } from '../../../wire/awsError.ts'
import { passwordPolicyOf, srpName } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PoolUser } from '../users/users.ts'
import { isPassword } from './storedPassword.ts'

/** Unconfirmed: AWS documents the code, not the words. */
const usedBefore = 'Password has been used previously.'

/** The present password is the first of the previous ones. @throws PasswordHistoryPolicyViolationException */
export function requireUnusedPassword(pool: UserPool, user: PoolUser, password: string): void {
  const { historySize } = passwordPolicyOf(pool)
  const previous = [user.password ?? [], user.formerPasswords ?? []].flat().slice(0, historySize)
  const owner = { poolName: srpName(pool), userId: user.username }
  if (previous.some((former) => isPassword(former, owner, password))) {
    throw new AwsError('PasswordHistoryPolicyViolationException', usedBefore)
  }
}

/** What the user keeps of former passwords once another takes the place of the present one. */
export function withHistory(
  pool: UserPool,
  { password, formerPasswords = [] }: PoolUser,
): Pick<PoolUser, 'formerPasswords'> {
  const kept = [password ?? [], formerPasswords].flat().slice(0, passwordPolicyOf(pool).historySize)
  return kept.length > 0 ? { formerPasswords: kept } : { formerPasswords: undefined }
}
