import type { Collection } from '../../../state/store.ts'
import { recordId, type RecordKey, reversedText } from '../names/recordKey.ts'
import type { StoredRecord, StoredZone } from '../state.ts'
import type { RequestedChange } from './requestedChange.ts'

/** What a record set is compared with. */
export type RecordsByName = Pick<ZoneDraft, 'at' | 'atStoredName'>

/** A zone's records as they will be if the batch is kept. Nothing is written until `write`. */
export interface ZoneDraft {
  get(key: RecordKey): StoredRecord | undefined
  /** Every record set at one name. @param name as keys carry it. */
  at(name: string): readonly StoredRecord[]
  /** The same by a name that no change of the batch carries: the zone's own, or one from a stored record set. */
  atStoredName(name: string): readonly StoredRecord[]
  put(change: RequestedChange): void
  remove(change: RequestedChange): void
  /** Writes it all. @returns how many record sets the zone gained (or lost, below zero). */
  write(): number
}

export function zoneDraft(zone: StoredZone, stored: Collection<StoredRecord, RecordKey>): ZoneDraft {
  /** By `recordId`; no record where a record set was removed. */
  const edits = new Map<string, { readonly key: RecordKey; readonly record: StoredRecord | undefined }>()
  /** By name and `recordId`, read when a name is first asked for: a batch may ask a thousand times. */
  const names = new Map<string, Map<string, StoredRecord>>()

  function recordsAt(name: string): Map<string, StoredRecord> {
    const known = names.get(name) ?? readAt(name)
    names.set(name, known)
    return known
  }

  function readAt(name: string): Map<string, StoredRecord> {
    const found = stored.entries({ within: [zone.id, name] })
    return new Map(found.map(([key, record]) => [recordId(key), record]))
  }

  return {
    get(key) {
      const edit = edits.get(recordId(key))
      return edit ? edit.record : stored.get(key)
    },
    at: (name) => [...recordsAt(name).values()],
    atStoredName: (name) => [...recordsAt(reversedText(name)).values()],
    put({ key, atName, record }) {
      recordsAt(atName).set(recordId(key), record)
      edits.set(recordId(key), { key, record })
    },
    remove({ key, atName }) {
      recordsAt(atName).delete(recordId(key))
      edits.set(recordId(key), { key, record: undefined })
    },
    write() {
      let gained = 0
      for (const { key, record } of edits.values()) {
        const before = stored.get(key) !== undefined
        if (record) stored.set(key, record)
        else stored.delete(key)
        gained += Number(record !== undefined) - Number(before)
      }
      return gained
    },
  }
}
