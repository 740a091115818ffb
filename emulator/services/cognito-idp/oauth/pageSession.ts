/** Who is signed in at the pages of a pool's domain: a cookie that only the pool can make and read. */
import type { OperationContext } from '../../operation.ts'
import { defineExpiringRecords, expiringRecords } from '../expiringRecords.ts'
import { providersOf } from '../pools/clientRules.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import type { UserPool } from '../pools/userPools.ts'
import { seal, unseal } from '../sign-in/sealed.ts'
import { type PoolUser, PoolUsers } from '../users/users.ts'
import { cookieHeader, cookieOf } from './cookies.ts'
import type { OAuthVisit } from './oauthVisit.ts'

interface PageSession {
  readonly kind: 'page session'
  readonly id: string
  readonly username: string
  readonly sub: string
  /** `COGNITO`, or the name of another provider. */
  readonly provider: string
  /** Seconds since 1970. */
  readonly authTime: number
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

interface SignedInHere {
  readonly user: PoolUser
  readonly session: PageSession
}

/** Sessions that were ended before their hour was over, by id. */
const endedSessions = defineExpiringRecords<true>({ name: 'cognito.endedPageSessions' })

/** AWS's name for it. */
const cookieName = 'cognito'
const hour = 60 * 60 * 1000

export function newPageSession(
  { context, pool, request }: Pick<OAuthVisit, 'context' | 'pool' | 'request'>,
  user: PoolUser,
  provider: string,
): { readonly session: PageSession; readonly cookie: string } {
  const now = context.clock()
  const session: PageSession = {
    kind: 'page session',
    id: context.random.uuid(),
    username: user.username,
    sub: user.sub,
    provider,
    authTime: Math.floor(now / 1000),
    expiresAt: now + hour,
  }
  return { session, cookie: cookieHeader(request, cookieName, seal(pool, context.random, session), hour / 1000) }
}

/**
 * Undefined also where the person is gone, disabled, has to do something first, or came by a provider that this client
 * signs nobody in with.
 */
export function pageSession(
  { context, pool, request }: Pick<OAuthVisit, 'context' | 'pool' | 'request'>,
  client: UserPoolClient,
): SignedInHere | undefined {
  const session = readSession(pool, cookieOf(request, cookieName))
  if (!session || !providersOf(client).includes(session.provider)) return undefined
  if (context.clock() >= session.expiresAt || ended(context).get(session.id)) return undefined
  const user = new PoolUsers(context.store, pool).get(session.username)
  if (!user?.enabled || user.sub !== session.sub) return undefined
  return session.provider !== 'COGNITO' || user.status === 'CONFIRMED' ? { user, session } : undefined
}

/** @returns the header that takes the cookie away. */
export function endPageSession({ context, pool, request }: OAuthVisit): string {
  const session = readSession(pool, cookieOf(request, cookieName))
  if (session) ended(context).set(session.id, true, session.expiresAt)
  return cookieHeader(request, cookieName, '', 0)
}

function readSession(pool: UserPool, cookie: string | undefined): PageSession | undefined {
  const opened = cookie === undefined ? undefined : unseal(pool, cookie)
  return isPageSession(opened) ? opened : undefined
}

/** The pool seals other things with the same key: sessions of the API. */
function isPageSession(value: unknown): value is PageSession {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'page session'
}

function ended(context: OperationContext) {
  return expiringRecords(context, endedSessions)
}
