import { RRType } from '@aws-sdk/client-route-53/dist-es/models/enums.js'
import { parseDomainName } from '#iam/requirements/route53/domainName.ts'
import { aliasProblems } from '../../../services/route53/changes/aliasProblems.ts'
import { failoverProblems, nameProblems, valueProblems } from '../../../services/route53/changes/recordProblems.ts'
import { type RequestedChange, requestedChange } from '../../../services/route53/changes/requestedChange.ts'
import { routingConflicts, routingMembers } from '../../../services/route53/changes/routingConflicts.ts'
import type { RecordsByName } from '../../../services/route53/changes/zoneDraft.ts'
import { newZone, seededRecord } from '../../../services/route53/seed.ts'
import type { StoredRecord } from '../../../services/route53/state.ts'
import type { SeedHostedZone } from '../../seedDocument.ts'
import type { Part, SeedParts } from '../seedParts.ts'
import type { SeedProblems } from '../seedProblems.ts'

/** What Route 53 refuses of zones and record sets. */
export function checkZones({ hostedZones }: SeedParts, problems: SeedProblems): void {
  for (const part of hostedZones) checkZone(part, problems)
}

function checkZone({ path, value }: Part<SeedHostedZone>, problems: SeedProblems): void {
  const parsed = parseDomainName(value.name)
  if (!parsed.ok || parsed.labels.length < 2 || value.name.startsWith('*')) {
    problems.add(`${path}.name`, 'must be a domain name of two labels or more, like example.com')
    return
  }
  const zone = { ...newZone(value), recordCount: 0, nameServers: [] }
  const seen: StoredRecord[] = []
  const checked: { readonly at: string; readonly change: RequestedChange }[] = []
  for (const [index, written] of (value.records ?? []).entries()) {
    const at = `${path}.records[${index}]`
    if (!Object.hasOwn(RRType, written.type)) {
      problems.add(
        `${at}.type`,
        `must be one of ${Object.keys(RRType).join(', ')}, not ${JSON.stringify(written.type)}`,
      )
      continue
    }
    const record = seededRecord(written)
    const change = requestedChange(value.id, { Action: 'CREATE', ResourceRecordSet: record })
    const wrong = [...nameProblems(zone, change), ...valueProblems(record), ...failoverProblems(record)]
    for (const sentence of wrong) problems.add(at, sentence)
    if ((written.values === undefined) === (written.alias === undefined))
      problems.add(at, 'has either values or an alias. Give one of them.')
    if (written.routing && routingMembers(record).length !== 1)
      problems.add(`${at}.routing`, 'names one policy: weight, region, failover, geoLocation or multiValueAnswer')
    const alike = seen.filter(({ Name }) => Name === record.Name)
    if (isMadeByZone(record, zone.name)) problems.add(at, 'every zone has its own NS and SOA at the top. Take it out.')
    else if (alike.some(({ Type, SetIdentifier }) => Type === record.Type && SetIdentifier === record.SetIdentifier)) {
      problems.add(
        at,
        record.SetIdentifier === undefined
          ? `there is a ${record.Type} of this name already. Put all values into one.`
          : `there is a ${record.Type} of this name and setIdentifier already. Give it another.`,
      )
    } else if (alike.some(({ Type }) => Type !== record.Type && [Type, record.Type].includes('CNAME'))) {
      problems.add(at, 'a CNAME stands alone at its name. Take out the others, or it.')
    }
    seen.push(record)
    if (wrong.length === 0) checked.push({ at, change })
  }
  const named = recordsByName(checked.map(({ change }) => change))
  for (const { at, change } of checked)
    for (const sentence of [...routingConflicts(named, change), ...aliasProblems(zone, named, change)])
      problems.add(at, sentence)
}

/** The document's own records; the two that every zone has are no target of its aliases. */
function recordsByName(changes: readonly RequestedChange[]): RecordsByName {
  const byName = new Map<string, StoredRecord[]>()
  const byStoredName = new Map<string, StoredRecord[]>()
  for (const { atName, record } of changes) {
    byName.set(atName, [...(byName.get(atName) ?? []), record])
    byStoredName.set(record.Name, [...(byStoredName.get(record.Name) ?? []), record])
  }
  return { at: (name) => byName.get(name) ?? [], atStoredName: (name) => byStoredName.get(name) ?? [] }
}

function isMadeByZone({ Name, Type }: StoredRecord, zone: string): boolean {
  return Name === zone && (Type === 'NS' || Type === 'SOA')
}
