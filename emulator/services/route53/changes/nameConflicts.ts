import type { StoredZone } from '../state.ts'
import type { RequestedChange } from './requestedChange.ts'
import type { ZoneDraft } from './zoneDraft.ts'

/** A CNAME stands alone at its name (RFC 1034 section 3.6.2); judged on the zone as the whole batch leaves it. */
export function nameConflicts(zone: StoredZone, draft: ZoneDraft, change: RequestedChange): string[] {
  const { record } = change
  const others = draft.at(change.atName).filter(({ Type }) => Type !== record.Type)
  const conflicts = record.Type === 'CNAME' ? others : others.filter(({ Type }) => Type === 'CNAME')
  if (conflicts.length === 0) return []
  const ofType = `RRSet of type ${record.Type} with DNS name ${record.Name} is not permitted`
  return [
    record.Type === 'CNAME'
      ? `${ofType} as it conflicts with other records with the same DNS name in zone ${zone.name}`
      : `${ofType} because a conflicting RRSet of type CNAME with the same DNS name already exists in zone ${zone.name}`,
  ]
}

/** The two record sets that every zone keeps at its top. */
export function apexProblems(zone: StoredZone, draft: ZoneDraft): string[] {
  const types = draft.atStoredName(zone.name).map(({ Type }) => Type)
  return [
    ...(types.includes('NS') ? [] : ['A HostedZone must contain at least one NS record for the zone itself.']),
    ...(types.includes('SOA') ? [] : ['A HostedZone must contain exactly one SOA record.']),
  ]
}
