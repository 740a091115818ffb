import type { OperationContext } from '../../operation.ts'
import { isAutoVerified } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PoolUser } from '../users/users.ts'
import { contactOf } from '../users/verifiedContact.ts'
import type { Recipient } from './messages.ts'
import { issueCode } from './verificationCodes.ts'

/**
 * Where the code of a sign-up goes: to the phone where the pool verifies both. Undefined where it verifies nothing that
 * the user has; only an administrator confirms then.
 * Source: Cognito Developer Guide, "Verifying contact information at sign-up".
 */
export function signUpRecipient(pool: UserPool, user: PoolUser): Recipient | undefined {
  const contacts = (['phone_number', 'email'] as const).filter((contact) => isAutoVerified(pool, contact))
  return contacts.flatMap((contact) => contactOf(user, contact) ?? [])[0]
}

/** Sends it. @returns what the API tells of it, as the member of an answer. */
export function sendSignUpCode(context: OperationContext, pool: UserPool, user: PoolUser) {
  const recipient = signUpRecipient(pool, user)
  if (!recipient) return {}
  return { CodeDeliveryDetails: issueCode(context, { pool, username: user.username, purpose: 'signUp' }, recipient) }
}
