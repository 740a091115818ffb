/**
 * What makes Route 53 harder to use than it has to be, as numbers: those that are kept with the emulator's state, and in their
 * place those of strict mode. Left out of both, there is no such limit.
 */
import type { Strictness } from '#contract/strictness.ts'
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
}

export type Route53Setting = keyof Route53Settings

/** A person who learns should see PENDING and INSYNC without waiting long for it. */
const usualPropagationDelayMs = 4_000

/**
 * As AWS is at its hardest. The quotas are AWS's own ("Quotas"); up to a minute until a change is in sync is what it
 * promises, and how long a zone is busy with one change is not told anywhere.
 */
const strictSettings = {
  throttling: { recordQuota, zoneQuota: 500, healthCheckQuota: 200 },
  propagation: { propagationDelayMs: 30_000, processingMs: 500 },
} as const satisfies Readonly<Partial<Record<keyof Strictness, Partial<Route53Settings>>>>

/** What strict mode sets, of each emulator, where nobody has set anything else. */
const inStrictMode = new WeakMap<Store, Partial<Route53Settings>>()

const settings = defineCollection<number, Route53Setting>({ name: 'route53.settings' })

/** @returns undefined where there is no such limit. */
export function settingOf(store: Store, name: Route53Setting): number | undefined {
  return settings(store).get(name) ?? inStrictMode.get(store)?.[name]
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

/** For requests from now on, until it is told otherwise or the emulator ends. */
export function followStrictness(store: Store, { throttling, propagation }: Strictness): void {
  inStrictMode.set(store, {
    ...(throttling && strictSettings.throttling),
    ...(propagation && strictSettings.propagation),
  })
}

/** Earlier emulators kept `--strict` with the data. Such a folder is told by a setting that there is no more. */
export function forgetKeptStrictness(store: Store): void {
  const kept = settings(store).entries()
  if (!kept.some(([name]) => (name as string) === 'throttling')) return
  for (const [name] of kept) settings(store).delete(name)
}
