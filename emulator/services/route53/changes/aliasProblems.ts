import type { StoredRecord, StoredZone } from '../state.ts'
import { aliasTargetZone } from './aliasTargetZones.ts'
import type { RequestedChange } from './requestedChange.ts'
import type { ZoneDraft } from './zoneDraft.ts'

/** Whether following aliases of one type inside the zone, from the sets that an alias targets, comes back to its name. */
function comesBack(
  zone: StoredZone,
  draft: ZoneDraft,
  record: StoredRecord,
  targets: readonly StoredRecord[],
): boolean {
  const aliasNames = (found: readonly StoredRecord[]) =>
    found
      .filter(({ Type, AliasTarget }) => Type === record.Type && AliasTarget?.HostedZoneId === zone.id)
      .flatMap(({ AliasTarget }) => AliasTarget?.DNSName ?? [])
  const seen = new Set([record.AliasTarget?.DNSName])
  if (seen.has(record.Name)) return true
  const names = aliasNames(targets)
  for (const name of names) {
    if (name === record.Name) return true
    if (seen.has(name)) continue
    seen.add(name)
    names.push(...aliasNames(draft.atStoredName(name)))
  }
  return false
}

/** An alias answers with another record set of its own type: in its own zone, or in the zone of an AWS service. */
export function aliasProblems(zone: StoredZone, draft: ZoneDraft, { record, atTarget }: RequestedChange): string[] {
  const target = record.AliasTarget
  if (!target || atTarget === undefined) return []
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
  const targets = draft.at(atTarget)
  if (comesBack(zone, draft, record, targets)) return [`${tried}, but that target leads back to the alias itself`]
  return targets.some(({ Type }) => Type === record.Type) ? [] : [missing]
}
