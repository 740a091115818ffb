import type { PoolIdentity } from '../../iam/identity-pool/webIdentityContext.ts'

/** What a session token says, sealed: the emulator stores nothing about the sessions that it has given out. JSON. */
export interface RoleSession {
  readonly accessKeyId: string
  readonly roleName: string
  /** Tells the role from a later one of the same name. */
  readonly roleId: string
  readonly sessionName: string
  /** Milliseconds since 1970. */
  readonly issuedAt: number
  readonly expiresAt: number
  /** `guest`: the session policies that the enhanced flow passes for identities without a login. */
  readonly sessionPolicies?: 'guest'
  /** The claims of the token that the identity pool made for itself; they stay available as condition keys. */
  readonly webIdentity?: PoolIdentity
  /** Session tags, which override the role's own tags. */
  readonly tags?: Readonly<Record<string, string>>
}
