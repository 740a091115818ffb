/**
 * How long a change stays PENDING. Real Route 53 takes up to a minute; a person who learns should see both states
 * without the wait.
 */
import type { Store } from '../../state/store.ts'

const DEFAULT_DELAY_MS = 4_000
const KEY = 'propagationDelayMs'

function settings(store: Store) {
  return store.collection<number>('route53.settings')
}

/** Milliseconds from the request until `GetChange` answers INSYNC. */
export function propagationDelayMs(store: Store): number {
  return settings(store).get(KEY) ?? DEFAULT_DELAY_MS
}

/** @param milliseconds for changes made from now on; kept with the emulator's state. */
export function setPropagationDelay(store: Store, milliseconds: number): void {
  settings(store).set(KEY, milliseconds)
}
