import type { RoleSession } from './roleSession.ts'

/** What the token of GetSessionToken says, sealed: the same user, for a while. JSON. */
export interface UserSession {
  readonly accessKeyId: string
  /** Left out for the account's owner. */
  readonly userName?: string
  /** Of an owner, where it is not the emulator's own account. */
  readonly account?: string
  /** Tells the user from a later one of the same name. */
  readonly userId: string
  /** Milliseconds since 1970. */
  readonly issuedAt: number
  readonly expiresAt: number
}

/** Whatever a session token may stand for. */
export type StsSession = RoleSession | UserSession

export function isRoleSession(session: StsSession): session is RoleSession {
  return 'roleName' in session
}
