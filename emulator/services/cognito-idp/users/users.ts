/** The people of a pool. */
import { defineCollection } from '../../../state/collection.ts'
import type { IndexValue, Store } from '../../../state/store.ts'
import type { StoredPassword } from '../passwords/storedPassword.ts'
import { aliasAttributesOf, tellsCapitals, usernameAttributesOf } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'

/** Second steps, in the words of `UserMFASettingList`. */
export type MfaSetting = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP'

export interface PoolUser {
  /** A UUID; the `sub` claim. Where people type an e-mail address or a phone number it is the username as well. */
  readonly sub: string
  readonly username: string
  readonly status: 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED' | 'EXTERNAL_PROVIDER'
  readonly enabled: boolean
  /** Without `sub`. Values are strings, `email_verified` too, as the API has them. */
  readonly attributes: Readonly<Record<string, string>>
  /** Names of groups. */
  readonly groups: readonly string[]
  /** Whoever signs in by codes, passkeys or another provider has none. */
  readonly password?: StoredPassword
  /** Those before, the last first, as many as the pool's policy asks for. */
  readonly formerPasswords?: readonly StoredPassword[]
  /** Milliseconds since 1970; unknown for passwords that were set before this was kept. */
  readonly passwordSetAt?: number
  /** Milliseconds since 1970; only while the password is a temporary one. */
  readonly temporaryPasswordEndsAt?: number
  /** Second steps that are switched on, in the order of their switching on. */
  readonly mfaSettings?: readonly MfaSetting[]
  readonly preferredMfa?: MfaSetting
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly modifiedAt: number
}

/** What ListUsers filters by, and what people sign in with. */
const searched = ['email', 'phone_number', 'preferred_username', 'name', 'given_name', 'family_name'] as const
export type SearchedAttribute = (typeof searched)[number] | 'username' | 'sub' | 'status' | 'cognito:user_status'

export const poolUsersOf = defineCollection<
  PoolUser,
  readonly [poolId: string, username: string],
  'searched' | 'group'
>({
  name: 'cognito.users',
  key: ['user pool id', 'username'],
  version: 4,
  indexes: {
    // In lower case, also for the pools that tell capitals apart: those look once more.
    searched: (user, [poolId]) => searchedValues(user).map(([name, value]) => [poolId, name, value.toLowerCase()]),
    group: ({ groups }, [poolId]) => groups.map((group) => [poolId, group]),
  },
  // In the first version the key was one text; neither a pool's id nor a username had a slash inside.
  migrate({ version, key, value }) {
    const [poolId = '', username = ''] = version === 1 ? (key[0] ?? '').split('/') : key
    return [[poolId, username], value as PoolUser]
  },
  replaces: ['cognito.usernamesByEmail'],
})

function searchedValues(user: PoolUser): (readonly [SearchedAttribute, string])[] {
  const { username, sub, enabled, status, attributes } = user
  return [
    ['username', username],
    ['sub', sub],
    ['status', enabled ? 'Enabled' : 'Disabled'],
    ['cognito:user_status', status],
    ...searched.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]] as const])),
  ]
}

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

  /** Finds by what a person types (username, address, number, alias), or by the username that a former answer named. */
  find(name: string): PoolUser | undefined {
    return this.get(name) ?? this.#named('username', name) ?? this.#reachedBy(name)
  }

  /**
   * The user whom a value of this attribute signs in; undefined where it signs in nobody. Whoever comes from another
   * provider signs in there, and has their address beside somebody who signs in with it here.
   */
  holderOf(attribute: 'email' | 'phone_number' | 'preferred_username', value: string): PoolUser | undefined {
    if (usernameAttributesOf(this.#pool).some((one) => one === attribute))
      return this.#named(attribute, value, isOfPool)
    if (!aliasAttributesOf(this.#pool).includes(attribute)) return undefined
    return this.#named(attribute, value, (user) => isOfPool(user) && isAlias(user, attribute))
  }

  /** Whether another user signs in with this value, so that this one cannot. */
  isTaken(attribute: 'email' | 'phone_number' | 'preferred_username', value: string, exceptUsername?: string): boolean {
    const holder = this.holderOf(attribute, value)
    return holder !== undefined && holder.username !== exceptUsername
  }

  /** The caller has made sure, in the same transaction, that nobody else signs in with a name of this user. */
  save(user: PoolUser): void {
    for (const attribute of isOfPool(user) ? usernameAttributesOf(this.#pool) : []) {
      const value = user.attributes[attribute]
      if (value !== undefined && this.isTaken(attribute, value, user.username)) {
        throw new Error(`Two users of a pool cannot have one ${attribute}.`)
      }
    }
    this.#users.set([this.#pool.id, user.username], user)
  }

  delete(user: PoolUser): void {
    this.#users.delete([this.#pool.id, user.username])
  }

  #reachedBy(name: string): PoolUser | undefined {
    for (const attribute of ['email', 'phone_number', 'preferred_username'] as const) {
      const holder = this.holderOf(attribute, name)
      if (holder) return holder
    }
    return undefined
  }

  #named(
    attribute: SearchedAttribute,
    value: string,
    counts: (user: PoolUser) => boolean = () => true,
  ): PoolUser | undefined {
    const wanted = foldName(this.#pool, value)
    const equal: IndexValue = [this.#pool.id, attribute, value.toLowerCase()]
    return this.#users
      .byIndex('searched', { equal })
      .map(([, user]) => user)
      .find((user) => {
        const own = attribute === 'username' ? user.username : user.attributes[attribute]
        return foldName(this.#pool, own ?? '') === wanted && counts(user)
      })
  }
}

function isOfPool({ status }: PoolUser): boolean {
  return status !== 'EXTERNAL_PROVIDER'
}

/** An address or a number signs in once it is verified; a preferred username needs no proof. */
function isAlias({ attributes }: PoolUser, attribute: 'email' | 'phone_number' | 'preferred_username'): boolean {
  return attribute === 'preferred_username' || attributes[`${attribute}_verified`] === 'true'
}

/** The form in which two names are the same name. */
export function foldName(pool: UserPool, name: string): string {
  return tellsCapitals(pool) ? name : name.toLowerCase()
}
