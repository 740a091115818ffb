import type { SeedHostedZone, SeedRecord } from '../seed/seedDocument.ts'
import type { StackResource } from './app.ts'
import type { Finding } from './finding.ts'
import { layOutRecord, withoutDot } from './layOutRecord.ts'
import { objectAt, objectsAt, textAt } from './read.ts'
import type { JsonObject } from './template.ts'

/** Hosted zones of an app with the records in them. */
export function layOutZones(resources: readonly StackResource[], findings: Finding[]): readonly SeedHostedZone[] {
  const sets = resources.flatMap(recordSetsOf)
  const zones = resources
    .filter(({ type }) => type === 'AWS::Route53::HostedZone')
    .map(({ ref: id, properties }) => ({ id, name: withoutDot(textAt(properties, 'Name') ?? ''), properties }))
  const records = new Map<string, PlacedRecord[]>(zones.map(({ id }) => [id, []]))
  for (const { where, properties } of sets) {
    const zone = zones.find(
      ({ id, name }) =>
        id === textAt(properties, 'HostedZoneId') || name === withoutDot(textAt(properties, 'HostedZoneName') ?? ' '),
    )
    const leftOut = notThere(where, textAt(properties, 'Name') ?? '')
    if (!zone) {
      findings.push(leftOut('its hosted zone is not of this app.'))
      continue
    }
    const laid = layOutRecord(properties, zone.id)
    if (laid.record === undefined) findings.push(leftOut(laid.why))
    else {
      records.get(zone.id)?.push({ where, record: laid.record })
      if (laid.without !== undefined)
        findings.push({
          kind: 'not emulated',
          where,
          text: `The record ${laid.record.name} is there without ${laid.without}.`,
        })
    }
  }
  return zones.map(({ id, name, properties }) => {
    const comment = textAt(objectAt(properties, 'HostedZoneConfig'), 'Comment')
    const whole = withTargets(id, records.get(id) ?? [], findings)
    return { id, name, ...(comment && { comment }), records: whole.map(({ record }) => record) }
  })
}

interface PlacedRecord {
  readonly where: string
  readonly record: SeedRecord
}

/** A group says once in which zone all of its record sets are. */
function recordSetsOf({
  type,
  where,
  properties,
}: StackResource): readonly { where: string; properties: JsonObject }[] {
  if (type === 'AWS::Route53::RecordSet') return [{ where, properties }]
  if (type !== 'AWS::Route53::RecordSetGroup') return []
  const { HostedZoneId = '', HostedZoneName = '' } = properties
  return objectsAt(properties, 'RecordSets').map((set) => ({
    where,
    properties: { HostedZoneId, HostedZoneName, ...set } as JsonObject,
  }))
}

/** Without aliases to what is not there; those may be what others lead to. */
function withTargets(zoneId: string, records: readonly PlacedRecord[], findings: Finding[]): readonly PlacedRecord[] {
  const there = new Set(records.map(({ record }) => keyOf(record.name, record.type)))
  const hasTarget = ({ record: { alias, type } }: PlacedRecord) =>
    alias?.hostedZoneId !== zoneId || there.has(keyOf(alias.name, type))
  const whole = records.filter(hasTarget)
  if (whole.length === records.length) return records
  for (const { where, record } of records.filter((one) => !hasTarget(one)))
    findings.push(notThere(where, record.name)(`its alias leads to ${record.alias?.name}, where no ${record.type} is.`))
  return withTargets(zoneId, whole, findings)
}

function keyOf(name: string, type: string): string {
  return `${type} ${withoutDot(name).toLowerCase()}`
}

function notThere(where: string, name: string): (why: string) => Finding {
  return (why) => ({ kind: 'not emulated', where, text: `The record ${withoutDot(name)} is not there: ${why}` })
}
