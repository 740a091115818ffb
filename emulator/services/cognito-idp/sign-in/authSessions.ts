/** Where a sign-in stands between two calls. The client carries it sealed, as `Session` or inside `SECRET_BLOCK`. */
import type { OperationContext } from '../../operation.ts'
import { notAuthorized } from '../errors.ts'
import { defineExpiringRecords, expiringRecords } from '../expiringRecords.ts'
import { authSessionMilliseconds } from '../pools/clientRules.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import type { UserPool } from '../pools/userPools.ts'
import { seal, unseal } from './sealed.ts'

type Step =
  | 'PASSWORD_VERIFIER'
  | 'SRP'
  | 'NEW_PASSWORD_REQUIRED'
  | 'SELECT_CHALLENGE'
  | 'FIRST_FACTOR_OTP'
  | 'WEB_AUTHN'
  | 'CUSTOM_CHALLENGE'
  | 'SIGN_UP'
  | 'CONFIRMED_SIGN_UP'

export interface AuthSession {
  readonly id: string
  readonly step: Step
  readonly clientId: string
  /** The username, or the made-up one of a user that does not exist. */
  readonly userId: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** A `SECRET_BLOCK`: the session together with the numbers of the exchange, hexadecimal. */
export interface SrpSession extends AuthSession {
  readonly step: 'SRP'
  readonly A: string
  readonly B: string
  readonly b: string
}

/** By the id of a session. */
const usedSessionIds = defineExpiringRecords<true>({ name: 'cognito.usedSessions' })

export function newSession<S extends AuthSession['step']>(
  context: OperationContext,
  client: UserPoolClient,
  step: S,
  userId: string,
): AuthSession & { readonly step: S } {
  const expiresAt = context.clock() + authSessionMilliseconds(client)
  return { id: context.random.uuid(), step, clientId: client.id, userId, expiresAt }
}

export function sealSession(context: OperationContext, pool: UserPool, session: AuthSession): string {
  return seal(pool, context.random, session)
}

/** @returns undefined for what this pool did not seal for this step and client. */
export function openSession(
  pool: UserPool,
  client: UserPoolClient,
  step: AuthSession['step'],
  sealed: string,
): AuthSession | undefined {
  // Only this module seals for the pool, so what opens has one of these shapes.
  const session = unseal(pool, sealed) as AuthSession | undefined
  return session?.step === step && session.clientId === client.id ? session : undefined
}

/** @throws NotAuthorizedException when its time is over or it was used. */
export function requireUsable(context: OperationContext, session: AuthSession): void {
  if (context.clock() >= session.expiresAt) throw notAuthorized('Invalid session for the user, session is expired.')
  if (usedSessions(context).get(session.id)) {
    throw notAuthorized('Invalid session for the user, session can only be used once.')
  }
}

export function markUsed(context: OperationContext, session: AuthSession): void {
  usedSessions(context).set(session.id, true, session.expiresAt)
}

export function invalidSession() {
  return notAuthorized('Invalid session for the user.')
}

function usedSessions(context: OperationContext) {
  return expiringRecords(context, usedSessionIds)
}
