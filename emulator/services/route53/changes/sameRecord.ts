import type { StoredRecord } from '../state.ts'

/** JSON with the members of every object in one order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([name, member]) => [name, ordered(member)]),
  )
}

/** Whether a DELETE names exactly what is stored: TTL, values in any order, alias target, routing. */
export function sameRecord(one: StoredRecord, other: StoredRecord): boolean {
  const comparable = (record: StoredRecord) => {
    const values = record.ResourceRecords?.map(({ Value }) => Value ?? '').sort()
    return JSON.stringify(ordered({ ...record, ResourceRecords: values }))
  }
  return comparable(one) === comparable(other)
}
