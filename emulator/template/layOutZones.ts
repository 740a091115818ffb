import type { SeedHostedZone, SeedRecord } from '../seed/seedDocument.ts'
import type { StackResource } from './app.ts'
import type { Finding } from './finding.ts'
import { numberAt, objectAt, objectsAt, textAt, textsAt } from './read.ts'
import type { JsonObject } from './template.ts'

/** Hosted zones of an app with the records in them. */
export function layOutZones(resources: readonly StackResource[], findings: Finding[]): readonly SeedHostedZone[] {
  const sets = resources.flatMap(({ type, where, properties }) => {
    if (type === 'AWS::Route53::RecordSet') return [{ where, properties }]
    if (type !== 'AWS::Route53::RecordSetGroup') return []
    const { HostedZoneId = '', HostedZoneName = '' } = properties
    return objectsAt(properties, 'RecordSets').map((set) => ({
      where,
      properties: { HostedZoneId, HostedZoneName, ...set } as JsonObject,
    }))
  })
  const zones = resources
    .filter(({ type }) => type === 'AWS::Route53::HostedZone')
    .map(({ ref: id, properties }) => ({ id, name: withoutDot(textAt(properties, 'Name') ?? ''), properties }))
  const records = new Map<string, SeedRecord[]>(zones.map(({ id }) => [id, []]))
  for (const { where, properties } of sets) {
    const zone = zones.find(
      ({ id, name }) =>
        id === textAt(properties, 'HostedZoneId') || name === withoutDot(textAt(properties, 'HostedZoneName') ?? ' '),
    )
    const name = textAt(properties, 'Name') ?? ''
    const missing = zone ? whyLeftOut(properties) : 'its hosted zone is not of this app.'
    if (!zone || missing !== undefined)
      findings.push({ kind: 'not emulated', where, text: `The record ${name} is not there: ${missing}` })
    else
      records.get(zone.id)?.push({
        name: withoutDot(name),
        type: textAt(properties, 'Type') ?? '',
        ttl: numberAt(properties, 'TTL') ?? 300,
        values: textsAt(properties, 'ResourceRecords'),
      })
  }
  return zones.map(({ id, name, properties }) => {
    const comment = textAt(objectAt(properties, 'HostedZoneConfig'), 'Comment')
    return { id, name, ...(comment && { comment }), records: records.get(id) ?? [] }
  })
}

function whyLeftOut(properties: JsonObject): string | undefined {
  if (properties.AliasTarget !== undefined) return 'an alias leads to something that is not emulated.'
  if (properties.SetIdentifier !== undefined) return 'records of a routing policy are not laid out.'
  return undefined
}

function withoutDot(name: string): string {
  return name.replace(/\.$/, '')
}
