/** The signing keys of user pools: cognito-idp makes and uses them, all that check tokens read them. */
import { defineCollection } from '../state/collection.ts'
import type { Store } from '../state/store.ts'
import type { SigningKey } from './jwt.ts'
import { makeSigningKey } from './makeSigningKey.ts'

/** A pool signs ID tokens and access tokens with different keys. */
export interface UserPoolKeys {
  readonly id: SigningKey
  readonly access: SigningKey
}

/** Keys by user pool id. A pool that has not signed anything yet may have none. */
export const userPoolKeysOf = defineCollection<UserPoolKeys>({ name: 'cognito.keys' })

const beingMade = new WeakMap<Store, Map<string, Promise<UserPoolKeys>>>()

/**
 * The pool's signing keys. They are made when first asked for, off the main thread: two RSA keys take about 0.2 s, which
 * would otherwise be added to each first start.
 */
export async function poolKeys(store: Store, poolId: string): Promise<UserPoolKeys> {
  const kept = userPoolKeysOf(store).get(poolId)
  if (kept) return kept
  const running = beingMade.get(store) ?? new Map<string, Promise<UserPoolKeys>>()
  beingMade.set(store, running)
  const making = running.get(poolId) ?? makePoolKeys(store, poolId).finally(() => running.delete(poolId))
  running.set(poolId, making)
  return making
}

async function makePoolKeys(store: Store, poolId: string): Promise<UserPoolKeys> {
  const [id, access] = await Promise.all([makeSigningKey(), makeSigningKey()])
  const keys = { id, access }
  userPoolKeysOf(store).set(poolId, keys)
  return keys
}
