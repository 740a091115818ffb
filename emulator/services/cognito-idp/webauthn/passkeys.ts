/** The passkeys of the people of a pool. */
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PoolUser } from '../users/users.ts'
import { relyingPartyId } from './relyingParty.ts'

export interface Passkey {
  /** Whose it is: another user may have the name later. */
  readonly sub: string
  /** COSE, base64url. */
  readonly publicKey: string
  /** How often the authenticator says that it was used; 0 for those that do not count. */
  readonly counter: number
  readonly transports: readonly string[]
  readonly attachment?: string
  readonly relyingPartyId: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** The last is the credential's id, base64url. */
type PasskeyKey = readonly [poolId: string, username: string, credentialId: string]

export const passkeysOf = defineCollection<Passkey, PasskeyKey, 'credential'>({
  name: 'cognito.passkeys',
  key: ['user pool id', 'username', 'credential id'],
  indexes: { credential: (_, [poolId, , credentialId]) => [[poolId, credentialId]] },
})

/** All that a user has. */
export function passkeysOfUser(
  store: Store,
  pool: UserPool,
  { username, sub }: PoolUser,
): readonly (readonly [credentialId: string, Passkey])[] {
  return [...passkeysOf(store).entries({ within: [pool.id, username] })]
    .filter(([, passkey]) => passkey.sub === sub)
    .map(([[, , credentialId], passkey]) => [credentialId, passkey] as const)
}

/** Those that were made for whom the pool stands today. */
export function usablePasskeys(store: Store, pool: UserPool, user: PoolUser) {
  const rpId = relyingPartyId(store, pool)
  return passkeysOfUser(store, pool, user).filter(([, passkey]) => passkey.relyingPartyId === rpId)
}

export function hasPasskeys(store: Store, pool: UserPool, user: PoolUser): boolean {
  return usablePasskeys(store, pool, user).length > 0
}

export function forgetPasskeys(store: Store, pool: UserPool, username: string): void {
  for (const [key] of passkeysOf(store).entries({ within: [pool.id, username] })) passkeysOf(store).delete(key)
}
