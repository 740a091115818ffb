import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { relativeName } from '../names/relativeName.ts'

/** Tells record sets of one zone apart. */
export function recordId(record: RecordSet): string {
  return `${record.Name} ${record.Type} ${record.SetIdentifier ?? ''}`
}

/** A record set in a few words: `api A`, `@ MX`, `www A (blue)`. */
export function recordTitle(record: RecordSet, zoneName: string): string {
  const set = record.SetIdentifier === undefined ? '' : ` (${record.SetIdentifier})`
  return `${relativeName(record.Name ?? '', zoneName)} ${record.Type}${set}`
}
