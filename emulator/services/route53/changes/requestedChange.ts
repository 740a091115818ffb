import type { Change, ChangeAction, ResourceRecordSet } from '@aws-sdk/client-route-53'
import { isWildcard, type NameProblem, parseDomainName, writeDomainName } from '#iam/requirements/route53/domainName.ts'
import { bareId } from '../ids.ts'
import { type RecordKey, recordKey, reversedName } from '../names/recordKey.ts'
import type { StoredRecord } from '../state.ts'

/** One change of a batch with its record set in Route 53's own form. Its names are read here, and nowhere after. */
export interface RequestedChange {
  readonly action: ChangeAction
  readonly record: StoredRecord
  readonly key: RecordKey
  /** Its name as keys carry it. */
  readonly atName: string
  /** The same of the name that an alias targets, in this zone. */
  readonly atTarget?: string
  readonly isWildcard: boolean
  /** Why the name cannot be read; then `record.Name` is what was sent. */
  readonly nameProblem?: NameProblem
  /** The same of the name that an alias targets. */
  readonly targetProblem?: NameProblem
}

/** A name in Route 53's own form, or as it was sent; `reversed` for its key. */
function readName(name: string) {
  const parsed = parseDomainName(name)
  if (!parsed.ok) return { text: name, reversed: name, isWildcard: false, problem: parsed.problem }
  const { labels } = parsed
  return { text: writeDomainName(labels), reversed: reversedName(labels), isWildcard: isWildcard(labels) }
}

/** Lower case, escaped, trailing dot, ids without their path; members that were not sent stay out. */
function canonicalRecord(
  sent: ResourceRecordSet,
  { name, type, target }: { name: string; type: StoredRecord['Type']; target: string | undefined },
): StoredRecord {
  const members = Object.entries(sent).filter(([, value]) => value !== undefined)
  const { AliasTarget, ResourceRecords, ...rest }: ResourceRecordSet = Object.fromEntries(
    members,
  ) as unknown as ResourceRecordSet
  const alias = AliasTarget && {
    HostedZoneId: bareId(AliasTarget.HostedZoneId),
    DNSName: target,
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
  const type = sent?.Type ?? 'A'
  const name = readName(sent?.Name ?? '')
  const target = sent?.AliasTarget && readName(sent.AliasTarget.DNSName ?? '')
  const record = canonicalRecord(sent ?? { Name: undefined, Type: undefined }, {
    name: name.text,
    type,
    target: target?.problem ? target.text.toLowerCase() : target?.text,
  })
  return {
    action: change.Action ?? 'CREATE',
    record,
    key: recordKey(zoneId, name.reversed, type, record.SetIdentifier),
    atName: name.reversed,
    ...(target && { atTarget: target.reversed }),
    isWildcard: name.isWildcard,
    ...(name.problem && { nameProblem: name.problem }),
    ...(target?.problem && { targetProblem: target.problem }),
  }
}
