import { parseDomainName, writeDomainName } from '#iam/requirements/route53/domainName.ts'
import type { SeedContext } from '../../seed/seedContext.ts'
import type { SeedAlias, SeedHostedZone, SeedRecord, SeedRouting } from '../../seed/seedDocument.ts'
import { type StoredRecord, type StoredZone, zones } from './state.ts'
import { writeNewZone } from './writeNewZone.ts'

/** Of the house's own zones. They never change, so that links and examples keep working. */
export const exampleZoneId = 'Z0174620EXAMPLE7QK3M'
export const rolecallZoneId = 'Z08223651ROLECALL92XT'

const usualTtl = 300

/** The zones that exist at the start. */
export function seedRoute53({ store, document }: Pick<SeedContext, 'store' | 'document'>): void {
  for (const zone of document.hostedZones ?? []) {
    const { records = [] } = zone
    const wanted = newZone(zone)
    const isTaken = zones(store).countByIndex('callerReference', { equal: wanted.callerReference }) > 0
    writeNewZone(
      store,
      isTaken ? { ...wanted, callerReference: `seed-${zone.id}` } : wanted,
      records.map((record) => seededRecord(record)),
    )
  }
}

/** A zone of the document as a request would have made it. */
export function newZone({ id, name, comment }: SeedHostedZone): Omit<StoredZone, 'recordCount' | 'nameServers'> {
  return {
    id,
    name: storedName(name),
    callerReference: `seed-${name.split('.')[0]}`,
    ...(comment !== undefined && { comment }),
  }
}

export function seededRecord({ name, type, ttl = usualTtl, values, alias, routing }: SeedRecord): StoredRecord {
  return {
    Name: storedName(name),
    Type: type as StoredRecord['Type'],
    ...(routing && routingOf(routing)),
    ...(values && { TTL: ttl, ResourceRecords: values.map((Value) => ({ Value })) }),
    ...(alias && { AliasTarget: aliasOf(alias) }),
  }
}

function aliasOf({ hostedZoneId, name, evaluateTargetHealth = false }: SeedAlias): StoredRecord['AliasTarget'] {
  return { HostedZoneId: hostedZoneId, DNSName: storedName(name), EvaluateTargetHealth: evaluateTargetHealth }
}

function routingOf(routing: SeedRouting): Partial<StoredRecord> {
  const { setIdentifier, weight, region, failover, geoLocation: place, multiValueAnswer } = routing
  return {
    SetIdentifier: setIdentifier,
    ...(weight !== undefined && { Weight: weight }),
    ...(region !== undefined && { Region: region as NonNullable<StoredRecord['Region']> }),
    ...(failover && { Failover: failover }),
    ...(place && {
      GeoLocation: {
        ...(place.continent && { ContinentCode: place.continent }),
        ...(place.country && { CountryCode: place.country }),
        ...(place.subdivision && { SubdivisionCode: place.subdivision }),
      },
    }),
    ...(multiValueAnswer !== undefined && { MultiValueAnswer: multiValueAnswer }),
  }
}

function storedName(name: string): string {
  const parsed = parseDomainName(name)
  return parsed.ok ? writeDomainName(parsed.labels) : name
}
