/** How many requests a service takes: token buckets of an account, of kinds of operations, or of single ones. */
import type { Store } from '../state/store.ts'
import type { AwsError } from '../wire/awsError.ts'
import { type Rate, TokenBucket } from './tokenBucket.ts'

/** What a request of an operation is counted against, by names that others may share. */
export type RatesOf = (operation: string) => Readonly<Record<string, Rate>>

/** Asked for each request whose signer is known, while requests are counted. @throws AwsError where there are too many */
export type Admit = (operation: string, facts: { readonly store: Store; readonly now: number }) => void

/**
 * Counts requests. A rejected one takes no token.
 * @param tooMany what the service says
 */
export function admitBy(ratesOf: RatesOf, tooMany: () => AwsError): Admit {
  /** Of each emulator. They are full again after a restart. */
  const buckets = new WeakMap<Store, Map<string, TokenBucket>>()
  return (operation, { store, now }) => {
    const known = buckets.get(store) ?? new Map<string, TokenBucket>()
    buckets.set(store, known)
    const asked = Object.entries(ratesOf(operation)).map(([name, rate]) => {
      const bucket = known.get(name) ?? new TokenBucket(rate, now)
      known.set(name, bucket)
      return bucket
    })
    if (!asked.every((bucket) => bucket.hasToken(now))) throw tooMany()
    for (const bucket of asked) bucket.take()
  }
}

/** So many a second, and as many at once: AWS tells no burst of these. */
export function perSecond(count: number): Rate {
  return { burst: count, perSecond: count }
}
