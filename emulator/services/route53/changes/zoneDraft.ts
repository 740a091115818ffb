import type { Collection } from '../../../state/store.ts'
import { namePrefix, reversedText } from '../names/recordKey.ts'
import type { StoredRecord, StoredZone } from '../state.ts'
import type { RequestedChange } from './requestedChange.ts'

/** A zone's records as they will be if the batch is kept. Nothing is written until `write`. */
export interface ZoneDraft {
  get(key: string): StoredRecord | undefined
  /** Every record set at one name. @param prefix of their keys. */
  at(prefix: string): readonly StoredRecord[]
  /** The same by a name that no change of the batch carries: the zone's own, or one from a stored record set. */
  atStoredName(name: string): readonly StoredRecord[]
  put(change: RequestedChange): void
  remove(change: RequestedChange): void
  /** Writes it all. @returns how many record sets the zone gained (or lost, below zero). */
  write(): number
}

export function zoneDraft(zone: StoredZone, stored: Collection<StoredRecord>): ZoneDraft {
  /** By key; undefined where a record set was removed. */
  const edits = new Map<string, StoredRecord | undefined>()
  /** By prefix and key, read when a name is first asked for: a batch may ask a thousand times. */
  const names = new Map<string, Map<string, StoredRecord>>()

  function recordsAt(prefix: string): Map<string, StoredRecord> {
    const known = names.get(prefix) ?? new Map(stored.entries({ prefix }))
    names.set(prefix, known)
    return known
  }

  return {
    get: (key) => (edits.has(key) ? edits.get(key) : stored.get(key)),
    at: (prefix) => [...recordsAt(prefix).values()],
    atStoredName: (name) => [...recordsAt(namePrefix(zone.id, reversedText(name))).values()],
    put({ key, atName, record }) {
      recordsAt(atName).set(key, record)
      edits.set(key, record)
    },
    remove({ key, atName }) {
      recordsAt(atName).delete(key)
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
