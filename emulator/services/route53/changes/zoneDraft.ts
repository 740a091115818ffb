import { namePrefix, recordKey } from '../names/recordKey.ts'
import type { Collection } from '../../../state/store.ts'
import type { StoredRecord, StoredZone } from '../state.ts'

/** A zone's records as they will be if the batch is kept. Nothing is written until `write`. */
export interface ZoneDraft {
  get(key: string): StoredRecord | undefined
  /** Every record set at one name. */
  atName(name: string): StoredRecord[]
  put(key: string, record: StoredRecord): void
  remove(key: string): void
  /** Writes it all. @returns how many record sets the zone gained (or lost, below zero). */
  write(): number
}

export function zoneDraft(zone: StoredZone, stored: Collection<StoredRecord>): ZoneDraft {
  const edits = new Map<string, StoredRecord | undefined>()
  const get = (key: string) => (edits.has(key) ? edits.get(key) : stored.get(key))

  return {
    get,
    atName(name) {
      const found = new Map(stored.entries({ prefix: namePrefix(zone.id, name) }))
      for (const [key, record] of edits) {
        if (record?.Name === name) found.set(key, record)
        else if (!record) found.delete(key)
      }
      return [...found.values()]
    },
    put: (key, record) => edits.set(key, record),
    remove: (key) => edits.set(key, undefined),
    write() {
      let gained = 0
      for (const [key, record] of edits) {
        const before = stored.get(key) !== undefined
        if (record) stored.set(key, record)
        else stored.delete(key)
        gained += Number(record !== undefined) - Number(before)
      }
      return gained
    },
  }
}

/** The key of a record set in its zone. */
export function keyOf(zone: StoredZone, record: StoredRecord): string {
  return recordKey(zone.id, record.Name, record.Type, record.SetIdentifier)
}
