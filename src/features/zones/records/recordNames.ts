import { normalizeRecordName } from '#iam/requirements/route53/normalizeRecordName.ts'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { relativeName } from '../names/relativeName.ts'

/** What tells record sets of one zone apart. */
export type RecordIdentity = Pick<RecordSet, 'Name' | 'Type' | 'SetIdentifier'>

/** Whether both name the same record set, however the name is written: `*.a` and `\052.a.` are the same. */
export function isSameRecord(one: RecordIdentity, other: RecordIdentity): boolean {
  return (
    one.Type === other.Type &&
    one.SetIdentifier === other.SetIdentifier &&
    normalizeRecordName(one.Name ?? '') === normalizeRecordName(other.Name ?? '')
  )
}

/** Tells record sets of one zone apart. */
export function recordId(record: RecordIdentity): string {
  return `${record.Name} ${record.Type} ${record.SetIdentifier ?? ''}`
}

/** A record set in a few words: `api A`, `@ MX`, `www A (blue)`. */
export function recordTitle(record: RecordIdentity, zoneName: string): string {
  const set = record.SetIdentifier === undefined ? '' : ` (${record.SetIdentifier})`
  return `${relativeName(record.Name ?? '', zoneName)} ${record.Type}${set}`
}
