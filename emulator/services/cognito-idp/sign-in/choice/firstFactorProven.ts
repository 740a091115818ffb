import type { OperationContext } from '../../../operation.ts'
import type { PoolUser } from '../../users/users.ts'
import { afterPassword } from '../afterPassword.ts'
import type { SignInPlace, SignInStep } from '../signInStep.ts'

/** What follows a code, a passkey, a confirmed sign-up or a challenge of the person's own: the same as after a password. */
export function firstFactorProven(context: OperationContext, place: SignInPlace, user: PoolUser): SignInStep {
  return afterPassword(context, place, user)
}
