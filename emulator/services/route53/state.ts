/** What Route 53 keeps: zones by id, record sets by a key that sorts as Route 53 lists, changes by id. */
import type { ResourceRecordSet } from '@aws-sdk/client-route-53'
import type { Collection, Store } from '../../state/store.ts'

export interface StoredZone {
  /** `Z...`, without `/hostedzone/`. */
  readonly id: string
  /** Lower case, escaped, with the trailing dot. */
  readonly name: string
  readonly callerReference: string
  readonly comment?: string
  readonly recordCount: number
  readonly nameServers: readonly string[]
}

/** A record set as it was written, its name and alias target in Route 53's own form. */
export type StoredRecord = ResourceRecordSet & {
  readonly Name: string
  readonly Type: NonNullable<ResourceRecordSet['Type']>
}

export interface StoredChange {
  /** `C...`, without `/change/`. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly submittedAt: number
  readonly inSyncAt: number
  readonly comment?: string
}

export function zones(store: Store): Collection<StoredZone> {
  return store.collection('route53.zones')
}

/** Keys from `names/recordKey.ts`. */
export function records(store: Store): Collection<StoredRecord> {
  return store.collection('route53.records')
}

export function changes(store: Store): Collection<StoredChange> {
  return store.collection('route53.changes')
}
