import type { Sources } from '../directory/sources.ts'
import { iamUsersOf } from '../directory/user.ts'
import type { Store } from '../state/store.ts'
import type { Caller } from './caller.ts'
import { rootCaller } from './rootCaller.ts'
import { temporaryCredentialsContext } from './temporaryCredentialsContext.ts'
import { userCaller } from './userCaller.ts'
import type { UserSession } from './userSession.ts'

/** The user behind a session, with what the user may do now. Undefined when the user is gone or another one. */
export function userSessionCaller(
  session: UserSession,
  facts: { store: Store; account: string; sources: Sources },
): Caller | undefined {
  const { store, account, sources } = facts
  const user = session.userName === undefined ? undefined : sources.get(iamUsersOf(store), session.userName)
  if (session.userName !== undefined && user?.id !== session.userId) return undefined
  const caller = user ? userCaller(user, facts) : rootCaller(session.account ?? account)
  const context = { ...caller.context, ...temporaryCredentialsContext(session.issuedAt) }
  return { ...caller, session, context }
}
