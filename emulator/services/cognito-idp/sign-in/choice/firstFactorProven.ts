/** What follows a code, a passkey, a confirmed sign-up or challenges of the person's own. */
import type { OperationContext } from '../../../operation.ts'
import type { PoolUser } from '../../users/users.ts'
import { afterFirstFactor, afterPassword } from '../afterFirstFactor.ts'
import { signedIn } from '../signedIn.ts'
import type { SignInPlace, SignInStep } from '../signInStep.ts'

/** A second step, where one is due. */
export function firstFactorProven(context: OperationContext, place: SignInPlace, user: PoolUser): SignInStep {
  return afterFirstFactor(context, place, user)
}

/** No second step is asked for: the proof counts for both, or a function of the person's own has decided. */
export function allProven(context: OperationContext, place: SignInPlace, user: PoolUser): SignInStep {
  if (user.enabled && user.status === 'CONFIRMED') return signedIn(context, place, user, undefined)
  return afterPassword(context, place, user)
}
