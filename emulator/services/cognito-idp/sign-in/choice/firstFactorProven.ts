/** What follows a code, a passkey, a confirmed sign-up or challenges of the person's own. */
import type { OperationContext } from '../../../operation.ts'
import type { PoolUser } from '../../users/users.ts'
import { afterPassword } from '../afterPassword.ts'
import type { SignInPlace, SignInStep } from '../signInStep.ts'

/** The same as after a password. */
export function firstFactorProven(context: OperationContext, place: SignInPlace, user: PoolUser): SignInStep {
  return afterPassword(context, place, user)
}

/** No second step is asked for: the proof counts for both, or a function of the person's own has decided. */
export function allProven(context: OperationContext, place: SignInPlace, user: PoolUser): SignInStep {
  return afterPassword(context, place, user)
}
