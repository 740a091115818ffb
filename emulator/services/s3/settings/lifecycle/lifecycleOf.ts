import type { Store } from '../../../../state/store.ts'
import { settingOf } from '../bucketSettings.ts'
import { fromLifecycleDocument, type Lifecycle } from './storedLifecycle.ts'

/** The rules of a bucket; undefined where it has none. */
export function lifecycleOf(store: Store, bucket: string): Lifecycle | undefined {
  const stored = settingOf(store, bucket, 'lifecycle')
  return stored && fromLifecycleDocument(stored)
}
