import type { Clock, Random } from '../clockAndRandom.ts'
import { BoundedCache } from '../state/boundedCache.ts'
import type { Store } from '../state/store.ts'
import type { Caller } from './caller.ts'
import { type Role, rolesOf } from './role.ts'
import { rootCaller } from './rootCaller.ts'
import type { RootKey } from './rootKey.ts'
import type { RoleSession } from './roleSession.ts'
import { serverSecret } from './serverSecret.ts'
import { SessionCredentialsIssuer } from './sessionCredentials.ts'
import { sessionContext } from './sessionContext.ts'
import { sessionPoliciesOf } from './sessionPolicies.ts'

/** What an access key leads to: who signs with it and the secret to check the signature against. */
export type FoundPrincipal =
  | { readonly kind: 'found'; readonly secretAccessKey: string; readonly caller: Caller }
  | { readonly kind: 'unknown key' }
  /** Missing where one is needed, present where none belongs, of another key, or not sealed here. */
  | { readonly kind: 'bad token' }
  | { readonly kind: 'expired' }

/** A session token that was opened before, with what follows from it. */
interface OpenedSession {
  readonly session: RoleSession
  readonly secretAccessKey: string
  readonly role: Role
  readonly caller: Caller
}

const openedSessions = 10_000

/** Everyone who may sign: the account's owner by the root key, and role sessions by the token that carries them. */
export class Principals {
  private readonly options: { store: Store; clock: Clock; account: string; rootKey: RootKey }
  private readonly issuer: SessionCredentialsIssuer
  private readonly opened = new BoundedCache<OpenedSession>(openedSessions)
  private readonly root: Caller

  constructor(options: { store: Store; clock: Clock; random: Random; account: string; rootKey: RootKey }) {
    this.options = options
    this.issuer = new SessionCredentialsIssuer(serverSecret(options.store, options.random), options.random)
    this.root = rootCaller(options.account)
  }

  /** @param sessionToken `x-amz-security-token`, where the request carries one. */
  find(accessKeyId: string, sessionToken: string | undefined): FoundPrincipal {
    const { rootKey, clock } = this.options
    if (accessKeyId === rootKey.accessKeyId) {
      if (sessionToken !== undefined) return { kind: 'bad token' }
      return { kind: 'found', secretAccessKey: rootKey.secretAccessKey, caller: this.root }
    }
    // An ASIA key means nothing without its token, so that one alone is as unknown as any other.
    if (sessionToken === undefined || !accessKeyId.startsWith('ASIA')) return { kind: 'unknown key' }
    const opened = this.open(sessionToken)
    if (opened === undefined) return { kind: 'bad token' }
    if (opened.session.accessKeyId !== accessKeyId) return { kind: 'bad token' }
    if (opened.session.expiresAt <= clock()) return { kind: 'expired' }
    return { kind: 'found', secretAccessKey: opened.secretAccessKey, caller: opened.caller }
  }

  /** @returns undefined also when the session's role is gone or was made anew: its id is another one then. */
  private open(sessionToken: string): OpenedSession | undefined {
    const known = this.opened.get(sessionToken)
    const session = known?.session ?? this.issuer.unseal(sessionToken)
    const role = session && rolesOf(this.options.store).get(session.roleName)
    if (!session || role?.id !== session.roleId) return undefined
    if (known?.role === role) return known
    const opened = {
      session,
      role,
      secretAccessKey: this.issuer.secretOf(session.accessKeyId),
      caller: this.callerOf(session, role),
    }
    this.opened.set(sessionToken, opened, 1)
    return opened
  }

  private callerOf(session: RoleSession, role: Role): Caller {
    const { account } = this.options
    const sessionPolicies = sessionPoliciesOf(session)
    return {
      session,
      principal: {
        type: 'AssumedRole',
        account,
        arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${session.sessionName}`,
        roleArn: role.arn,
      },
      userId: `${role.id}:${session.sessionName}`,
      policies: {
        'identity-based': role.policies,
        ...(sessionPolicies && { session: sessionPolicies }),
      },
      context: sessionContext(session, role, account),
    }
  }
}
