import type { Change, ChangeAction, ResourceRecordSet } from '@aws-sdk/client-route-53'
import { parseDomainName, writeDomainName } from '../names/domainName.ts'
import type { NameProblem } from '../names/domainName.ts'
import { type RecordKey, recordKey } from '../names/recordKey.ts'
import { bareId } from '../ids.ts'
import type { StoredRecord } from '../state.ts'

/** One change of a batch with its record set in Route 53's own form. */
export interface RequestedChange {
  readonly action: ChangeAction
  readonly record: StoredRecord
  readonly key: RecordKey
  /** Why the name cannot be read; then `record.Name` is what was sent. */
  readonly nameProblem?: NameProblem
}

function canonicalName(name: string): string {
  const parsed = parseDomainName(name)
  return parsed.ok ? writeDomainName(parsed.labels) : name.toLowerCase()
}

/** Lower case, escaped, trailing dot, ids without their path; members that were not sent stay out. */
function canonicalRecord(sent: ResourceRecordSet, name: string, type: StoredRecord['Type']): StoredRecord {
  const members = Object.entries(sent).filter(([, value]) => value !== undefined)
  const { AliasTarget, ResourceRecords, ...rest }: ResourceRecordSet = Object.fromEntries(
    members,
  ) as unknown as ResourceRecordSet
  const alias = AliasTarget && {
    HostedZoneId: bareId(AliasTarget.HostedZoneId),
    DNSName: canonicalName(AliasTarget.DNSName ?? ''),
    EvaluateTargetHealth: AliasTarget.EvaluateTargetHealth ?? false,
  }
  return {
    ...rest,
    Name: name,
    Type: type,
    ...(ResourceRecords?.length ? { ResourceRecords: ResourceRecords.map(({ Value }) => ({ Value })) } : {}),
    ...(alias ? { AliasTarget: alias } : {}),
  }
}

/** @param change a change that the model's constraints have passed. */
export function requestedChange(zoneId: string, change: Change): RequestedChange {
  const sent = change.ResourceRecordSet
  const parsed = parseDomainName(sent?.Name ?? '')
  const name = parsed.ok ? writeDomainName(parsed.labels) : (sent?.Name ?? '')
  const record = canonicalRecord(sent ?? { Name: undefined, Type: undefined }, name, sent?.Type ?? 'A')
  return {
    action: change.Action ?? 'CREATE',
    record,
    key: recordKey(zoneId, name, record.Type, record.SetIdentifier),
    ...(parsed.ok ? {} : { nameProblem: parsed.problem }),
  }
}
