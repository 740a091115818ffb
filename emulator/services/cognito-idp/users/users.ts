/** The people of a pool. */
import type { Collection, Store } from '../../../state/store.ts'
import type { StoredPassword } from '../passwords/storedPassword.ts'
import type { UserPool } from '../pools/userPools.ts'

export interface User {
  /** A UUID; the `sub` claim. In a pool that signs in by e-mail it is the username as well. */
  readonly sub: string
  readonly username: string
  readonly status: 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED'
  readonly enabled: boolean
  /** Without `sub`. Values are strings, `email_verified` too, as the API has them. */
  readonly attributes: Readonly<Record<string, string>>
  /** Names of groups. */
  readonly groups: readonly string[]
  readonly password: StoredPassword
  /** Milliseconds since 1970; only while the password is a temporary one. */
  readonly temporaryPasswordEndsAt?: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly modifiedAt: number
}

/** Users of one pool by username. Writing keeps the index of e-mail addresses: call it inside a transaction. */
export class Users {
  readonly #pool: UserPool
  readonly #users: Collection<User>
  readonly #usernames: Collection<string>

  constructor(store: Store, pool: UserPool) {
    this.#pool = pool
    this.#users = store.collection('cognito.users')
    this.#usernames = store.collection('cognito.usernamesByEmail')
  }

  get(username: string): User | undefined {
    return this.#users.get(this.#key(username))
  }

  /** Finds by what a person types, or by the username that a former answer named. */
  find(name: string): User | undefined {
    const username = this.#usernames.get(this.#emailKey(name))
    return this.get(username ?? name)
  }

  hasEmail(email: string, exceptUsername?: string): boolean {
    const owner = this.#usernames.get(this.#emailKey(email))
    return owner !== undefined && owner !== exceptUsername
  }

  /** The caller has made sure, in the same transaction, that no other user has the address. */
  save(user: User): void {
    const before = this.get(user.username)?.attributes.email
    const { email } = user.attributes
    if (email !== undefined && this.hasEmail(email, user.username)) {
      throw new Error('Two users of a pool cannot have one e-mail address.')
    }
    if (before !== undefined) this.#usernames.delete(this.#emailKey(before))
    if (email !== undefined) this.#usernames.set(this.#emailKey(email), user.username)
    this.#users.set(this.#key(user.username), user)
  }

  delete(user: User): void {
    if (user.attributes.email !== undefined) this.#usernames.delete(this.#emailKey(user.attributes.email))
    this.#users.delete(this.#key(user.username))
  }

  #key(username: string): string {
    return `${this.#pool.id}/${username}`
  }

  #emailKey(email: string): string {
    return `${this.#pool.id}/${foldName(this.#pool, email)}`
  }
}

/** The form in which two names are the same name. */
export function foldName(pool: UserPool, name: string): string {
  return pool.caseSensitive ? name : name.toLowerCase()
}
