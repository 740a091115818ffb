import type { Store } from '../../state/store.ts'
import { identityPoolKeysOf } from '../../tokens/identityPoolTokens.ts'
import type { SigningKey } from '../../tokens/jwt.ts'
import { makeSigningKey } from '../../tokens/makeSigningKey.ts'
import { identityPools } from './identityPools.ts'

/** The key that a pool signs its identities' tokens with, made when first asked for. */
export async function poolKey(store: Store, poolId: string): Promise<SigningKey> {
  const keys = identityPoolKeysOf(store)
  const kept = keys.get(poolId)
  if (kept) return kept
  const made = await makeSigningKey()
  // Someone else may have come first while the key was made, or deleted the pool.
  const first = keys.get(poolId)
  if (!first && identityPools(store).get(poolId)) keys.set(poolId, made)
  return first ?? made
}
