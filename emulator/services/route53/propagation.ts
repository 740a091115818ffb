/**
 * How long a change stays PENDING. Real Route 53 takes up to a minute; a person who learns should see both states
 * without the wait.
 */
import { defineCollection } from '../../state/collection.ts'
import type { Store } from '../../state/store.ts'

const DEFAULT_DELAY_MS = 4_000
const KEY = 'propagationDelayMs'

const settings = defineCollection<number>({ name: 'route53.settings' })

/** Milliseconds from the request until `GetChange` answers INSYNC. */
export function propagationDelayMs(store: Store): number {
  return settings(store).get(KEY) ?? DEFAULT_DELAY_MS
}

/** @param milliseconds for changes made from now on; kept with the emulator's state. */
export function setPropagationDelay(store: Store, milliseconds: number): void {
  settings(store).set(KEY, milliseconds)
}
