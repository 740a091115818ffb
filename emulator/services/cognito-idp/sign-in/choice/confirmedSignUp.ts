/**
 * A sign-up that goes on as a sign-in: whoever has just typed the code need not type another. Source: API Reference,
 * "ConfirmSignUp" and "InitiateAuth", `Session`.
 */
import { signInsOf } from '../../../../tokens/userPoolSignIns.ts'
import type { OperationContext } from '../../../operation.ts'
import { isFlowEnabled } from '../../pools/clientRules.ts'
import type { Contact } from '../../pools/poolRules.ts'
import type { UserPoolClient } from '../../pools/userPoolClients.ts'
import type { UserPool } from '../../pools/userPools.ts'
import type { PoolUser } from '../../users/users.ts'
import { invalidSession, markUsed, newSession, openSession, requireUsable, sealSession } from '../authSessions.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { firstFactorProven } from './firstFactorProven.ts'
import { offeredFactors } from './firstFactors.ts'
import { sessionOwner } from './sessionOwner.ts'

interface Place {
  readonly pool: UserPool
  readonly client: UserPoolClient
}

type SignUpStep = 'SIGN_UP' | 'CONFIRMED_SIGN_UP'

/**
 * The member of an answer, for clients that choose. The code came by this contact, so it stands for a first factor only
 * where codes by it are one.
 */
export function signUpSession(
  context: OperationContext,
  { pool, client }: Place,
  {
    user,
    contact,
    step,
  }: { readonly user: PoolUser; readonly contact: Contact | undefined; readonly step: SignUpStep },
): { Session?: string } {
  const factor = contact === 'email' ? 'EMAIL_OTP' : 'SMS_OTP'
  if (!contact || !isFlowEnabled(client, 'USER_AUTH') || !offeredFactors(pool).includes(factor)) return {}
  return { Session: sealSession(context, pool, newSession(context, client, step, user.username)) }
}

/** ConfirmSignUp may be given what SignUp answered. @throws NotAuthorizedException */
export function requireSignUpSession(
  context: OperationContext,
  { pool, client }: Place,
  user: PoolUser,
  sealed: string | undefined,
): void {
  if (sealed === undefined) return
  const session = openSession(pool, client, 'SIGN_UP', sealed)
  if (session?.userId !== user.username) throw invalidSession()
  requireUsable(context, session)
}

/** The first sign-in alone, once. */
export function signInAfterSignUp(
  context: OperationContext,
  place: SignInPlace,
  parameters: Parameters,
  sealed: string,
): SignInStep {
  const { session, user } = sessionOwner(context, place, parameters, { step: 'CONFIRMED_SIGN_UP', sealed })
  if (!user || hasSignedIn(context, place.pool, user)) throw invalidSession()
  return context.store.transaction(() => {
    markUsed(context, session)
    return firstFactorProven(context, place, user)
  })
}

function hasSignedIn({ store }: OperationContext, { id }: UserPool, { username }: PoolUser): boolean {
  return [...signInsOf(store).entries({ within: [id, username] })].length > 0
}
