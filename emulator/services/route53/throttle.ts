import type { Store } from '../../state/store.ts'
import { rateExceeded } from '../serviceFailure.ts'
import { accountRate, operationRates } from './requestRates.ts'
import { settingOf } from './settings.ts'
import { TokenBucket } from './tokenBucket.ts'

/** Buckets of each emulator, by operation; the account's own under an empty name. They are full again after a restart. */
const buckets = new WeakMap<Store, Map<string, TokenBucket>>()

/**
 * Counts a request, where that was asked for.
 * @param now milliseconds since 1970.
 * @throws AwsError Throttling; such a request takes no token.
 */
export function throttle(operation: string, { store, now }: { readonly store: Store; readonly now: number }): void {
  if (!settingOf(store, 'throttling')) return
  const known = buckets.get(store) ?? new Map<string, TokenBucket>()
  buckets.set(store, known)
  const asked = ['', operation].flatMap((name) => {
    const rate = name === '' ? accountRate : operationRates[name]
    if (!rate) return []
    const bucket = known.get(name) ?? new TokenBucket(rate, now)
    known.set(name, bucket)
    return [bucket]
  })
  if (!asked.every((bucket) => bucket.hasToken(now))) throw rateExceeded()
  for (const bucket of asked) bucket.take()
}
