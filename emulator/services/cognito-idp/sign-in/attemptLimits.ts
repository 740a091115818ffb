/** How often an hour one user may use an operation. Source: Cognito Developer Guide, "Quotas in Amazon Cognito". */
import { AwsError } from '../../../wire/awsError.ts'
import type { ExpiringContext } from '../expiringRecords.ts'
import { defineExpiringRecords, expiringRecords } from '../expiringRecords.ts'
import type { UserPool } from '../pools/userPools.ts'

/** Cognito gives the two reset operations 5 to 20, by the risk that it sees. */
const perHour = {
  ConfirmSignUp: 15,
  ResendConfirmationCode: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
  ChangePassword: 5,
  ForgotPassword: 20,
  ConfirmForgotPassword: 20,
} as const

/** When each attempt of the last hour was made, in milliseconds since 1970. */
const attemptTimes = defineExpiringRecords<
  readonly number[],
  readonly [poolId: string, userId: string, operation: string]
>({ name: 'cognito.attempts', key: ['user pool id', 'user id', 'operation'] })

const hour = 60 * 60 * 1000

/**
 * Counts one attempt; refused ones do not count. Not to be called inside a transaction: a failing operation must not
 * undo it.
 * @throws LimitExceededException
 */
export function countAttempt(
  context: ExpiringContext,
  pool: UserPool,
  userId: string,
  operation: keyof typeof perHour,
): void {
  const attempts = attemptsOf(context)
  const now = context.clock()
  const key = [pool.id, userId, operation] as const
  // None is later than now, unless the clock was set back.
  const recent = (attempts.get(key) ?? []).filter((at) => at <= now && now - at < hour)
  if (recent.length >= perHour[operation]) {
    throw new AwsError('LimitExceededException', 'Attempt limit exceeded, please try after some time.')
  }
  attempts.set(key, [...recent, now], now + hour)
}

export function forgetAttempts(context: ExpiringContext, pool: UserPool, userId: string): void {
  attemptsOf(context).deleteAll([pool.id, userId])
}

function attemptsOf(context: ExpiringContext) {
  return expiringRecords(context, attemptTimes)
}
