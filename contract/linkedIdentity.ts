/** Which identity of the identity pool belongs to whom: `<identities>`. AWS tells nobody; a backend for learning may. */

/** JSON. */
export interface LinkedIdentity {
  /** The subject in the user pool. */
  readonly sub: string
  /** `us-east-1:<uuid>` */
  readonly identityId: string
  /** ISO 8601, UTC. */
  readonly linkedAt: string
}
