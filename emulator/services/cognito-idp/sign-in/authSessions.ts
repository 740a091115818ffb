/** Where a sign-in stands between two calls. The client carries it sealed, as `Session` or inside `SECRET_BLOCK`. */
import type { Store } from '../../../state/store.ts'
import type { OperationContext } from '../../operation.ts'
import { notAuthorized } from '../errors.ts'
import { defineExpiringRecords, expiringRecords } from '../expiringRecords.ts'
import { authSessionMilliseconds } from '../pools/clientRules.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import { type UserPool, userPoolsOf } from '../pools/userPools.ts'
import { seal, unseal } from './sealed.ts'

/** What the session waits for. Not a challenge's name where a challenge has several meanings or parts. */
type SessionStep =
  | 'PASSWORD_VERIFIER'
  | 'SRP'
  | 'SRP_WITHIN_CUSTOM'
  | 'NEW_PASSWORD_REQUIRED'
  | 'SELECT_CHALLENGE'
  | 'FIRST_FACTOR_OTP'
  | 'WEB_AUTHN'
  | 'CUSTOM_CHALLENGE'
  | 'SIGN_UP'
  | 'CONFIRMED_SIGN_UP'
  | 'DEVICE_SRP_AUTH'
  | 'DEVICE_PASSWORD_VERIFIER'
  | 'DEVICE_SRP'
  | 'SMS_MFA'
  | 'SOFTWARE_TOKEN_MFA'
  | 'EMAIL_MFA'
  | 'SELECT_MFA_TYPE'
  /** In this order: nothing set up, the code that proves an address, an app's secret given out, an app verified. */
  | 'MFA_SETUP'
  | 'EMAIL_MFA_SETUP'
  | 'SOFTWARE_TOKEN_SETUP'
  | 'SOFTWARE_TOKEN_READY'

export interface AuthSession {
  readonly id: string
  readonly step: SessionStep
  readonly clientId: string
  /** The username, or the made-up one of a user that does not exist. */
  readonly userId: string
  /** Of the device that came with the first step, or that proves itself. */
  readonly deviceKey?: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** A `SECRET_BLOCK`: the session together with the numbers of the exchange, hexadecimal. */
export interface SrpSession extends AuthSession {
  readonly step: 'SRP' | 'SRP_WITHIN_CUSTOM' | 'DEVICE_SRP'
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
  deviceKey?: string,
): AuthSession & { readonly step: S } {
  const expiresAt = context.clock() + authSessionMilliseconds(client)
  const id = context.random.uuid()
  return { id, step, clientId: client.id, userId, expiresAt, ...(deviceKey !== undefined && { deviceKey }) }
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

/** The numbers of an exchange, as a SECRET_BLOCK holds them. @returns undefined as `openSession` does. */
export function openSrpSession(
  pool: UserPool,
  client: UserPoolClient,
  step: SrpSession['step'],
  secretBlock: string,
): SrpSession | undefined {
  const opened = openSession(pool, client, step, secretBlock)
  return opened && isSrpSession(opened) ? opened : undefined
}

function isSrpSession(session: AuthSession): session is SrpSession {
  return session.step === 'SRP' || session.step === 'SRP_WITHIN_CUSTOM' || session.step === 'DEVICE_SRP'
}

/** A session of whatever pool sealed it, for the two operations that name neither pool nor client. */
export function openSessionOfAnyPool(
  store: Store,
  sealed: string,
): { readonly pool: UserPool; readonly session: AuthSession } | undefined {
  for (const [, pool] of userPoolsOf(store).entries()) {
    const session = unseal(pool, sealed) as AuthSession | undefined
    if (session) return { pool, session }
  }
  return undefined
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
