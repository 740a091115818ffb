/** What Route 53 keeps: zones, their record sets, and changes. */
import type { ResourceRecordSet } from '@aws-sdk/client-route-53'
import { defineCollection } from '../../state/collection.ts'
import { type RecordKey, recordKey, reversedText } from './names/recordKey.ts'

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

/** By their ids. */
export const zones = defineCollection<StoredZone, string, 'name' | 'callerReference'>({
  name: 'route53.zones',
  version: 2,
  indexes: {
    /** As ListHostedZonesByName orders them. */
    name: ({ name, id }) => [[reversedText(name), id]],
    callerReference: ({ callerReference }) => [callerReference],
  },
})

/** In the order in which Route 53 lists them. */
export const records = defineCollection<StoredRecord, RecordKey>({
  name: 'route53.records',
  key: ['hosted zone id', 'sortable name', 'type', 'set identifier'],
  version: 2,
  // The key was one text that began with the zone's id and a slash.
  migrate({ key: [text = ''], value }) {
    const record = value as StoredRecord
    return [
      recordKey(text.slice(0, text.indexOf('/')), reversedText(record.Name), record.Type, record.SetIdentifier),
      record,
    ]
  },
})

/** By their ids. */
export const changes = defineCollection<StoredChange, string, 'submitted'>({
  name: 'route53.changes',
  version: 2,
  indexes: { submitted: ({ submittedAt }) => [submittedAt] },
})
