/**
 * What makes Route 53 harder to use than it has to be, as numbers kept with the emulator's state: whoever tries a program
 * against its limits turns them on. Left out, there is no such limit.
 */
import { defineCollection } from '../../state/collection.ts'
import type { Store } from '../../state/store.ts'

/** Record sets that a zone may have ("Quotas on records"); AWS raises it on request. */
export const recordQuota = 10_000

export interface Route53Settings {
  /** Milliseconds from a change until `GetChange` answers INSYNC. */
  readonly propagationDelayMs: number
  /** Milliseconds that a zone takes no other change after one: PriorRequestNotComplete. */
  readonly processingMs: number
  /** Record sets in a zone. */
  readonly recordQuota: number
  /** Zones in the account: TooManyHostedZones. */
  readonly zoneQuota: number
  /** Health checks in the account: TooManyHealthChecks. */
  readonly healthCheckQuota: number
  /** 1: requests are counted against the rates of `requestRates.ts`: Throttling. */
  readonly throttling: number
}

export type Route53Setting = keyof Route53Settings

/** A person who learns should see PENDING and INSYNC without waiting long for it. */
const usualPropagationDelayMs = 4_000

/**
 * As AWS is at its hardest. The quotas are AWS's own ("Quotas"); up to a minute until a change is in sync is what it
 * promises, and how long a zone is busy with one change is not told anywhere.
 */
const strict: Route53Settings = {
  propagationDelayMs: 30_000,
  processingMs: 500,
  recordQuota,
  zoneQuota: 500,
  healthCheckQuota: 200,
  throttling: 1,
}

const settings = defineCollection<number, Route53Setting>({ name: 'route53.settings' })

/** @returns undefined where there is no such limit. */
export function settingOf(store: Store, name: Route53Setting): number | undefined {
  return settings(store).get(name)
}

/** Milliseconds from the request until `GetChange` answers INSYNC. */
export function propagationDelayMs(store: Store): number {
  return settingOf(store, 'propagationDelayMs') ?? usualPropagationDelayMs
}

/** For requests from now on; kept with the emulator's state. */
export function changeSettings(store: Store, changed: Partial<Route53Settings>): void {
  for (const name of Object.keys(changed) as Route53Setting[]) {
    const value = changed[name]
    if (value !== undefined) settings(store).set(name, value)
  }
}

/** Turns on all that makes Route 53 harder to use, or all of it off. */
export function setStrictness(store: Store, strictness: 'strict' | 'lenient'): void {
  if (strictness === 'strict') return changeSettings(store, strict)
  for (const name of Object.keys(strict) as Route53Setting[]) settings(store).delete(name)
}
