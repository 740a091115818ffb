import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { decodeName } from '../names/decodeName.ts'
import { txtFromWire } from '../names/txtText.ts'

/** A record set's answers as people read them: the text of a TXT as one, an alias by its target. */
export function shownValues(record: RecordSet): readonly string[] {
  if (record.AliasTarget) {
    const health = record.AliasTarget.EvaluateTargetHealth ? ', if healthy' : ''
    return [`alias of ${decodeName(record.AliasTarget.DNSName ?? '')}${health}`]
  }
  const isText = record.Type === 'TXT' || record.Type === 'SPF'
  return (record.ResourceRecords ?? []).map(({ Value = '' }) => (isText ? `"${txtFromWire(Value)}"` : Value))
}

/** How Route 53 chooses among sets of one name and type; undefined for a simple record. */
export function shownRouting(record: RecordSet): string | undefined {
  const { Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, CidrRoutingConfig } = record
  if (Weight !== undefined) return `weight ${Weight}`
  if (Region !== undefined) return `latency, ${Region}`
  if (Failover !== undefined) return `failover, ${Failover.toLowerCase()}`
  if (GeoLocation) {
    const place =
      GeoLocation.ContinentCode ?? [GeoLocation.CountryCode, GeoLocation.SubdivisionCode].filter(Boolean).join('-')
    return `location, ${place === '*' ? 'everywhere else' : place}`
  }
  if (MultiValueAnswer) return 'multivalue'
  if (GeoProximityLocation) return 'proximity'
  return CidrRoutingConfig ? 'by IP range' : undefined
}
