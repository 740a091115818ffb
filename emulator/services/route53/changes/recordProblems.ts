import { fatalProblem } from '../fatalProblem.ts'
import { recordValueProblem } from '../recordValues/recordValueProblem.ts'
import type { StoredRecord, StoredZone } from '../state.ts'
import type { RequestedChange } from './requestedChange.ts'

/** "Records in a resource record set: 400" (Route 53 quotas); 100 in older accounts. */
const MOST_VALUES = 400
const oneValueOnly: ReadonlySet<string> = new Set(['CNAME', 'SOA'])

/** What is wrong with the name itself, or with this type at this name. */
export function nameProblems(zone: StoredZone, change: RequestedChange): string[] {
  const { record, nameProblem, targetProblem } = change
  if (nameProblem) return [fatalProblem(nameProblem, record.Name)]
  if (targetProblem) return [fatalProblem(targetProblem, record.AliasTarget?.DNSName ?? '')]
  const isApex = record.Name === zone.name
  if (!isApex && !record.Name.endsWith(`.${zone.name}`)) {
    return [`RRSet with DNS name ${record.Name} is not permitted in zone ${zone.name}`]
  }
  if (change.action === 'DELETE') return []
  const ofType = `RRSet of type ${record.Type} with DNS name ${record.Name} is not permitted`
  if (isApex && (record.Type === 'CNAME' || record.Type === 'DS')) return [`${ofType} at apex in zone ${zone.name}`]
  if (!isApex && record.Type === 'SOA') return [`${ofType} in zone ${zone.name}`]
  return record.Type === 'NS' && change.isWildcard ? [`${ofType} in zone ${zone.name}`] : []
}

/** What is wrong with the values, each with its own sentence. */
export function valueProblems(record: StoredRecord): string[] {
  const values = (record.ResourceRecords ?? []).map(({ Value }) => Value ?? '')
  const repeated = values.filter((value, index) => values.indexOf(value) < index)
  const most = oneValueOnly.has(record.Type) ? 1 : MOST_VALUES
  return [
    ...values.flatMap((value) => recordValueProblem(record.Type, value) ?? []),
    ...[...new Set(repeated)].map((value) => `Duplicate Resource Record: '${value}'`),
    ...(values.length > most
      ? [`Cannot have more than ${most} ${most === 1 ? 'record' : 'records'} in a RRSet of type ${record.Type}.`]
      : []),
  ]
}

/** A primary whose health nobody knows would never give way to the secondary. An alias can ask its target. */
export function failoverProblems({ Failover, AliasTarget, HealthCheckId }: StoredRecord): string[] {
  if (Failover !== 'PRIMARY' || AliasTarget || HealthCheckId !== undefined) return []
  return ['A non-alias primary ResourceRecordSet must have an associated health check. No changes made.']
}
