import { accessKeysOf, ownerOfRootKeys } from '../directory/accessKey.ts'
import { rolesOf } from '../directory/role.ts'
import { Sources } from '../directory/sources.ts'
import { iamUsersOf } from '../directory/user.ts'
import type { Clock, Random } from '../program/clockAndRandom.ts'
import { BoundedCache } from '../state/boundedCache.ts'
import type { Store } from '../state/store.ts'
import type { Caller } from './caller.ts'
import { roleCaller } from './roleCaller.ts'
import { rootCaller } from './rootCaller.ts'
import type { RootKey } from './rootKey.ts'
import type { SessionCredentialsIssuer } from './sessionCredentials.ts'
import { credentialsIssuer } from './sessionCredentials.ts'
import { userCaller } from './userCaller.ts'
import { isRoleSession, type StsSession } from './userSession.ts'
import { userSessionCaller } from './userSessionCaller.ts'

/** What an access key leads to: who signs with it and the secret to check the signature against. */
export type FoundPrincipal =
  | { readonly kind: 'found'; readonly secretAccessKey: string; readonly caller: Caller }
  /** Nobody's, or switched off: AWS answers both alike. */
  | { readonly kind: 'unknown key' }
  /** Missing where one is needed, present where none belongs, of another key, or not sealed here. */
  | { readonly kind: 'bad token' }
  | { readonly kind: 'expired' }

/** A caller that was put together before, for as long as the documents behind stand. */
interface KnownCaller {
  readonly sources: Sources
  readonly found: FoundPrincipal & { readonly kind: 'found' }
}

/** A session token that was opened before. */
interface OpenedSession extends KnownCaller {
  readonly token: string
  readonly session: StsSession
}

const keptCallers = 10_000

export interface PrincipalsOptions {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly account: string
  readonly rootKey: RootKey
  /** By the other accounts of the organization. */
  readonly otherRootKeys?: ReadonlyMap<string, RootKey>
}

/**
 * Everyone who may sign: the account's owner by the root key, the owners of the organization's other accounts by theirs, users
 * by their access keys, and sessions by the token that carries them.
 */
export class Principals {
  readonly rootAccessKeyId: string
  private readonly options: PrincipalsOptions
  private readonly issuer: SessionCredentialsIssuer
  private readonly roles: ReturnType<typeof rolesOf>
  private readonly users: ReturnType<typeof iamUsersOf>
  private readonly keys: ReturnType<typeof accessKeysOf>
  private readonly opened = new BoundedCache<OpenedSession>(keptCallers)
  /** The latest: to compare a token costs less than to look for it among others. */
  private latest: OpenedSession | undefined
  private readonly byKey = new BoundedCache<KnownCaller>(keptCallers)
  private readonly root: Caller
  /** By the keys that no document holds. */
  private readonly owners: ReadonlyMap<string, FoundPrincipal>

  constructor(options: PrincipalsOptions) {
    this.options = options
    this.rootAccessKeyId = options.rootKey.accessKeyId
    this.issuer = credentialsIssuer(options.store, options.random)
    this.roles = rolesOf(options.store)
    this.users = iamUsersOf(options.store)
    this.keys = accessKeysOf(options.store)
    this.root = rootCaller(options.account)
    const others = [...(options.otherRootKeys ?? [])].map(([account, key]) => [rootCaller(account), key] as const)
    this.owners = new Map(
      [...others, [this.root, options.rootKey] as const].map(([caller, { accessKeyId, secretAccessKey }]) => [
        accessKeyId,
        { kind: 'found', secretAccessKey, caller },
      ]),
    )
  }

  /** @param sessionToken `x-amz-security-token`, where the request carries one. */
  find(accessKeyId: string, sessionToken: string | undefined): FoundPrincipal {
    const owner = this.owners.get(accessKeyId)
    if (owner) return sessionToken === undefined ? owner : { kind: 'bad token' }
    // An ASIA key means nothing without its token, so that one alone is as unknown as any other.
    if (sessionToken === undefined || !accessKeyId.startsWith('ASIA')) return this.findUser(accessKeyId, sessionToken)
    const opened = this.open(sessionToken)
    if (opened === undefined) return { kind: 'bad token' }
    if (opened.session.accessKeyId !== accessKeyId) return { kind: 'bad token' }
    if (opened.session.expiresAt <= this.options.clock()) return { kind: 'expired' }
    return opened.found
  }

  private findUser(accessKeyId: string, sessionToken: string | undefined): FoundPrincipal {
    const known = this.byKey.get(accessKeyId)
    const found = known?.sources.isCurrent ? known.found : this.readUser(accessKeyId)
    if (!found) return { kind: 'unknown key' }
    return sessionToken === undefined ? found : { kind: 'bad token' }
  }

  private readUser(accessKeyId: string): KnownCaller['found'] | undefined {
    const { store, account } = this.options
    const sources = new Sources(this.options.store)
    const key = sources.get(this.keys, accessKeyId)
    if (key?.status !== 'Active') return undefined
    const { secretAccessKey, userName } = key
    const user = sources.get(this.users, userName)
    const ofUser = user && userCaller(user, { store, account, sources })
    const caller = userName === ownerOfRootKeys ? this.root : ofUser
    if (!caller) return undefined
    const found = { kind: 'found', secretAccessKey, caller } as const
    this.byKey.set(accessKeyId, { sources, found }, 1)
    return found
  }

  private open(sessionToken: string): OpenedSession | undefined {
    const known = this.latest?.token === sessionToken ? this.latest : this.opened.get(sessionToken)
    if (known?.sources.isCurrent) return (this.latest = known)
    const session = known?.session ?? this.issuer.unseal(sessionToken)
    if (!session) return undefined
    const sources = new Sources(this.options.store)
    const caller = this.sessionCaller(session, sources)
    if (!caller) return undefined
    const secretAccessKey = this.issuer.secretOf(session.accessKeyId)
    const opened = { token: sessionToken, session, sources, found: { kind: 'found', secretAccessKey, caller } } as const
    this.opened.set(sessionToken, opened, 1)
    return opened
  }

  /** @returns undefined also when the role or user is gone or was made anew: the id is another one then. */
  private sessionCaller(session: StsSession, sources: Sources): Caller | undefined {
    const facts = { store: this.options.store, account: this.options.account, sources }
    if (!isRoleSession(session)) return userSessionCaller(session, facts)
    const role = sources.get(this.roles, session.roleName)
    return role?.id === session.roleId ? roleCaller(session, role, facts) : undefined
  }
}
