import { namePrefix } from '../names/recordKey.ts'
import type { Collection } from '../../../state/store.ts'
import type { StoredRecord, StoredZone } from '../state.ts'

/** A zone's records as they will be if the batch is kept. Nothing is written until `write`. */
export interface ZoneDraft {
  get(key: string): StoredRecord | undefined
  /** Every record set at one name. */
  atName(name: string): readonly StoredRecord[]
  put(key: string, record: StoredRecord): void
  remove(key: string, record: StoredRecord): void
  /** Writes it all. @returns how many record sets the zone gained (or lost, below zero). */
  write(): number
}

export function zoneDraft(zone: StoredZone, stored: Collection<StoredRecord>): ZoneDraft {
  /** By key; undefined where a record set was removed. */
  const edits = new Map<string, StoredRecord | undefined>()
  /** By name and key, read when a name is first asked for: a batch may ask a thousand times. */
  const names = new Map<string, Map<string, StoredRecord>>()

  function recordsAt(name: string): Map<string, StoredRecord> {
    const known = names.get(name) ?? new Map(stored.entries({ prefix: namePrefix(zone.id, name) }))
    names.set(name, known)
    return known
  }

  return {
    get: (key) => (edits.has(key) ? edits.get(key) : stored.get(key)),
    atName: (name) => [...recordsAt(name).values()],
    put(key, record) {
      recordsAt(record.Name).set(key, record)
      edits.set(key, record)
    },
    remove(key, record) {
      recordsAt(record.Name).delete(key)
      edits.set(key, undefined)
    },
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
