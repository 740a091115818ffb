/** The people of a pool. */
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import type { StoredPassword } from '../passwords/storedPassword.ts'
import type { UserPool } from '../pools/userPools.ts'

export interface PoolUser {
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
  /** Milliseconds since 1970; unknown for passwords that were set before this was kept. */
  readonly passwordSetAt?: number
  /** Milliseconds since 1970; only while the password is a temporary one. */
  readonly temporaryPasswordEndsAt?: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly modifiedAt: number
}

export const poolUsersOf = defineCollection<PoolUser, readonly [poolId: string, username: string], 'email'>({
  name: 'cognito.users',
  key: ['user pool id', 'username'],
  version: 3,
  // In lower case, also for the pools that tell capitals apart: those look once more.
  indexes: {
    email: ({ attributes: { email } }, [poolId]) => (email === undefined ? [] : [[poolId, email.toLowerCase()]]),
  },
  // In the first version the key was one text; neither a pool's id nor a username has a slash inside.
  migrate({ version, key, value }) {
    const [poolId = '', username = ''] = version === 1 ? (key[0] ?? '').split('/') : key
    return [[poolId, username], value as PoolUser]
  },
  replaces: ['cognito.usernamesByEmail'],
})

/** Users of one pool by username. */
export class PoolUsers {
  readonly #pool: UserPool
  readonly #users: ReturnType<typeof poolUsersOf>

  constructor(store: Store, pool: UserPool) {
    this.#pool = pool
    this.#users = poolUsersOf(store)
  }

  get(username: string): PoolUser | undefined {
    return this.#users.get([this.#pool.id, username])
  }

  /** Finds by what a person types, or by the username that a former answer named. */
  find(name: string): PoolUser | undefined {
    return this.#withEmail(name) ?? this.get(name)
  }

  hasEmail(email: string, exceptUsername?: string): boolean {
    const owner = this.#withEmail(email)
    return owner !== undefined && owner.username !== exceptUsername
  }

  /** The caller has made sure, in the same transaction, that no other user has the address. */
  save(user: PoolUser): void {
    const { email } = user.attributes
    if (email !== undefined && this.hasEmail(email, user.username)) {
      throw new Error('Two users of a pool cannot have one e-mail address.')
    }
    this.#users.set([this.#pool.id, user.username], user)
  }

  delete(user: PoolUser): void {
    this.#users.delete([this.#pool.id, user.username])
  }

  #withEmail(email: string): PoolUser | undefined {
    const wanted = foldName(this.#pool, email)
    return this.#users
      .byIndex('email', { equal: [this.#pool.id, email.toLowerCase()] })
      .map(([, user]) => user)
      .find(({ attributes }) => foldName(this.#pool, attributes.email ?? '') === wanted)
  }
}

/** The form in which two names are the same name. */
export function foldName(pool: UserPool, name: string): string {
  return pool.caseSensitive ? name : name.toLowerCase()
}
