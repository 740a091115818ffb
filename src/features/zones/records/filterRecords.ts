import type { RecordSet, RecordType } from '../../../aws/services/route53/types.ts'
import { decodeName } from '../names/decodeName.ts'
import { shownValues } from './shownValues.ts'

export interface RecordFilter {
  /** Any part of a name or a value; upper and lower case are the same. */
  readonly text: string
  readonly type: RecordType | 'all'
}

/** The rows that a filter leaves, in their order. Looks only at what was read: Route 53 itself cannot search. */
export function filterRecords(records: readonly RecordSet[], { text, type }: RecordFilter): readonly RecordSet[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '' && type === 'all') return records
  return records.filter((record) => {
    if (type !== 'all' && record.Type !== type) return false
    if (wanted === '') return true
    const words = [decodeName(record.Name ?? ''), record.SetIdentifier ?? '', ...shownValues(record)]
    return words.some((word) => word.toLowerCase().includes(wanted))
  })
}
