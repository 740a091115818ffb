/** What is known of single records after the list was read: it is shown in the list's place for them. */
import { parseDomainName, writeDomainName } from '#iam/requirements/route53/domainName.ts'
import type { RecordChange, RecordSet } from '../../../aws/services/route53/types.ts'
import { decodeName } from '../names/decodeName.ts'
import { isSameRecord, recordId, type RecordIdentity } from './recordNames.ts'

/** By name and type, all sets that there are now; none: there are none any more. */
export type RecordEdits = ReadonlyMap<string, readonly RecordSet[]>

/** The name as Route 53 answers it. */
function asStored<Named extends RecordIdentity>(record: Named): Named {
  const parsed = parseDomainName(record.Name ?? '')
  return parsed.ok ? { ...record, Name: writeDomainName(parsed.labels) } : record
}

/** Under which the sets of a name and type stand. */
export function groupKey(record: RecordIdentity): string {
  return storedKey(asStored(record))
}

/** The same of a record that Route 53 has answered; a zone may have ten thousand. */
function storedKey({ Name, Type }: RecordIdentity): string {
  return recordId({ Name, Type })
}

/** Route 53's order: by name with the labels reversed, then by type, then by set identifier (R53-021). */
function isBefore(one: RecordSet, other: RecordSet): boolean {
  const [a, b] = [one, other].map(({ Name = '', Type = '', SetIdentifier = '' }) => [
    `${decodeName(Name.replace(/\.$/, '')).split('.').reverse().join('.')}.`,
    Type,
    SetIdentifier,
  ])
  const at = a?.findIndex((part, index) => part !== b?.[index]) ?? -1
  return at >= 0 && (a?.[at] ?? '') < (b?.[at] ?? '')
}

/** Where a record belongs in an ordered list. */
function placeOf(record: RecordSet, ordered: readonly RecordSet[]): number {
  let [from, to] = [0, ordered.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const other = ordered[middle]
    if (other && isBefore(record, other)) to = middle
    else from = middle + 1
  }
  return from
}

/** The list with the edits in it, each at its place. */
export function withEdits(records: readonly RecordSet[], edits: RecordEdits): readonly RecordSet[] {
  if (edits.size === 0) return records
  const all = records.filter((record) => !edits.has(storedKey(record)))
  for (const record of [...edits.values()].flat()) {
    all.splice(placeOf(record, all), 0, record)
  }
  return all
}

/** The sets of every name and type that a batch touches, as they are once Route 53 has taken it. */
export function editsOf(batch: readonly RecordChange[], records: readonly RecordSet[]): RecordEdits {
  const edits = new Map<string, readonly RecordSet[]>()
  for (const { Action, ResourceRecordSet: record } of batch) {
    if (!record) continue
    const key = groupKey(record)
    const before = edits.get(key) ?? records.filter((one) => storedKey(one) === key)
    const others = before.filter((one) => !isSameRecord(one, record))
    edits.set(key, Action === 'DELETE' ? others : [...others, asStored(record)])
  }
  return edits
}
