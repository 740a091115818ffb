import { RRType } from '@aws-sdk/client-route-53/dist-es/models/enums.js'
import { parseDomainName } from '#iam/requirements/route53/domainName.ts'
import { nameProblems, valueProblems } from '../../../services/route53/changes/recordProblems.ts'
import { requestedChange } from '../../../services/route53/changes/requestedChange.ts'
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
    const wrong = [...nameProblems(zone, change), ...valueProblems(record)]
    for (const sentence of wrong) problems.add(at, sentence)
    const alike = seen.filter(({ Name }) => Name === record.Name)
    if (isMadeByZone(record, zone.name)) problems.add(at, 'every zone has its own NS and SOA at the top. Take it out.')
    else if (alike.some(({ Type }) => Type === record.Type)) {
      problems.add(at, `there is a ${record.Type} of this name already. Put all values into one.`)
    } else if (alike.some(({ Type }) => Type === 'CNAME' || record.Type === 'CNAME')) {
      problems.add(at, 'a CNAME stands alone at its name. Take out the others, or it.')
    }
    seen.push(record)
  }
}

function isMadeByZone({ Name, Type }: StoredRecord, zone: string): boolean {
  return Name === zone && (Type === 'NS' || Type === 'SOA')
}
