import type { PoolIdentity } from '#iam/identity-pool/webIdentityContext.ts'
import type { PolicyDocument } from '#iam/types.ts'

/** Session policies that the caller of an assume operation passed. Managed ones are read anew at each request. */
export interface PassedPolicies {
  /** `Policy`: limits the session to what this document allows too. */
  readonly inline?: PolicyDocument
  /** `PolicyArns` */
  readonly arns?: readonly string[]
}

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
  readonly passedPolicies?: PassedPolicies
  /** The claims of the token that the identity pool made for itself; they stay available as condition keys. */
  readonly webIdentity?: PoolIdentity
  /** Session tags, which override the role's own tags. */
  readonly tags?: Readonly<Record<string, string>>
  /** Keys of those tags that go on to the next role of a chain. */
  readonly transitiveTagKeys?: readonly string[]
  /** Set once in a chain of roles, and kept to its end. */
  readonly sourceIdentity?: string
}
