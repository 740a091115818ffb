import type { StoredRecord, StoredZone } from '../state.ts'
import { aliasTargetZone } from './aliasTargetZones.ts'
import type { ZoneDraft } from './zoneDraft.ts'

/** Whether following aliases of this type from `record` inside the zone comes back to it. */
function comesBack(zone: StoredZone, draft: ZoneDraft, record: StoredRecord): boolean {
  const seen = new Set<string>()
  let names = [record.AliasTarget?.DNSName]
  while (names.length > 0) {
    const name = names.shift()
    if (name === record.Name) return true
    if (name === undefined || seen.has(name)) continue
    seen.add(name)
    const inside = draft
      .atName(name)
      .filter(({ Type, AliasTarget }) => Type === record.Type && AliasTarget?.HostedZoneId === zone.id)
    names = [...names, ...inside.map(({ AliasTarget }) => AliasTarget?.DNSName)]
  }
  return false
}

/** An alias answers with another record set of its own type: in its own zone, or in the zone of an AWS service. */
export function aliasProblems(zone: StoredZone, draft: ZoneDraft, record: StoredRecord): string[] {
  const target = record.AliasTarget
  if (!target) return []
  if (record.Type === 'NS' || record.Type === 'SOA') return [`Alias RRSets of type ${record.Type} are not supported.`]
  const name = target.DNSName ?? ''
  const tried = `Tried to create an alias that targets ${name}, type ${record.Type} in zone ${target.HostedZoneId}`
  const outside = `${tried}, but the alias target name does not lie within the target zone`
  const missing = `${tried}, but that target was not found`
  if (target.HostedZoneId !== zone.id) {
    const service = aliasTargetZone(target.HostedZoneId ?? '')
    if (!service) return [outside, missing]
    if (!name.endsWith(service.suffix)) return [outside]
    return service.types.includes(record.Type) ? [] : [missing]
  }
  if (name !== zone.name && !name.endsWith(`.${zone.name}`)) return [outside, missing]
  if (comesBack(zone, draft, record)) return [`${tried}, but that target leads back to the alias itself`]
  return draft.atName(name).some(({ Type }) => Type === record.Type) ? [] : [missing]
}
