import type { StoredRecord, StoredZone } from '../state.ts'
import type { RequestedChange } from './requestedChange.ts'
import { isCloudFront, serviceTarget } from './serviceTarget.ts'
import type { RecordsByName } from './zoneDraft.ts'

/** Whether following aliases of one type inside the zone, from the sets that an alias targets, comes back to its name. */
function comesBack(
  zone: StoredZone,
  draft: RecordsByName,
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

/** Route 53's own words for this are not known. */
const healthOfCloudFront = 'EvaluateTargetHealth cannot be true for an alias that targets a CloudFront distribution'

/** An alias answers with another record set of its own type: in its own zone, or in the zone of an AWS service. */
export function aliasProblems(zone: StoredZone, draft: RecordsByName, { record, atTarget }: RequestedChange): string[] {
  const target = record.AliasTarget
  if (!target || atTarget === undefined) return []
  if (record.Type === 'NS' || record.Type === 'SOA') return [`Alias RRSets of type ${record.Type} are not supported.`]
  const name = target.DNSName ?? ''
  const zoneId = target.HostedZoneId ?? ''
  const tried = `Tried to create an alias that targets ${name}, type ${record.Type} in zone ${zoneId}`
  const outside = `${tried}, but the alias target name does not lie within the target zone`
  const missing = `${tried}, but that target was not found`
  if (zoneId !== zone.id) {
    const verdict = serviceTarget(zoneId, name, record.Type)
    if (verdict === 'outside') return [outside]
    if (verdict === 'missing') return [missing]
    if (verdict === 'nowhere') return [outside, missing]
    return isCloudFront(zoneId) && target.EvaluateTargetHealth ? [`${tried}, but ${healthOfCloudFront}`] : []
  }
  if (name !== zone.name && !name.endsWith(`.${zone.name}`)) return [outside, missing]
  const targets = draft.at(atTarget)
  if (comesBack(zone, draft, record, targets)) return [`${tried}, but that target leads back to the alias itself`]
  return targets.some(({ Type }) => Type === record.Type) ? [] : [missing]
}

/** The targets of a batch that could not be judged, for people. */
export function unjudgedTargets(zone: StoredZone, changes: readonly RequestedChange[]): readonly string[] {
  return changes.flatMap(({ action, record }) => {
    const { HostedZoneId: zoneId = '', DNSName: name = '' } = record.AliasTarget ?? {}
    if (action === 'DELETE' || !record.AliasTarget || zoneId === zone.id) return []
    return serviceTarget(zoneId, name, record.Type) === 'unjudged' ? [`${name} in zone ${zoneId}`] : []
  })
}
