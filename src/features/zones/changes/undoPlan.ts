import type { RecordChange, RecordSet } from '../../../aws/services/route53/types.ts'
import { isSameRecord, type RecordIdentity } from '../records/recordNames.ts'

/** One record set that an undo touches: as it is now, and as it was before the change. */
export interface UndoneRecord {
  readonly of: RecordIdentity
  readonly now: RecordSet | undefined
  readonly before: RecordSet | undefined
}

/** The record sets that a batch names, each once. */
export function recordsOf(batch: readonly RecordChange[]): readonly RecordIdentity[] {
  const all = batch.flatMap(({ ResourceRecordSet }) => ResourceRecordSet ?? [])
  return all.filter((record, at) => all.findIndex((other) => isSameRecord(other, record)) === at)
}

/** @param now what is there of `recordsOf(inverse)`, in the same order. */
export function undoPlan(
  inverse: readonly RecordChange[],
  now: readonly (RecordSet | undefined)[],
): readonly UndoneRecord[] {
  return recordsOf(inverse).map((of, at) => ({
    of,
    now: now[at],
    before: inverse.find(
      ({ Action, ResourceRecordSet }) =>
        Action === 'CREATE' && ResourceRecordSet && isSameRecord(ResourceRecordSet, of),
    )?.ResourceRecordSet,
  }))
}

/** Whether two hold the same, in whatever order their values stand. */
function isEqual(one: RecordSet | undefined, other: RecordSet | undefined): boolean {
  const text = (record: RecordSet | undefined) =>
    record &&
    JSON.stringify(
      Object.entries({ ...record, Name: '', ResourceRecords: record.ResourceRecords?.map(({ Value }) => Value).sort() })
        .filter(([, member]) => member !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return text(one) === text(other)
}

/** The batch that brings each record set back to what it was, from what it is now. Empty: all is as it was. */
export function changesBack(records: readonly UndoneRecord[]): RecordChange[] {
  const different = records.filter(({ now, before }) => !isEqual(now, before))
  return [
    ...different.flatMap(({ now }): RecordChange[] => (now ? [{ Action: 'DELETE', ResourceRecordSet: now }] : [])),
    ...different.flatMap(({ before }): RecordChange[] =>
      before ? [{ Action: 'CREATE', ResourceRecordSet: before }] : [],
    ),
  ]
}
