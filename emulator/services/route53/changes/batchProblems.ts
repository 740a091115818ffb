import { recordId } from '../names/recordKey.ts'
import type { StoredZone } from '../state.ts'
import { aliasProblems } from './aliasProblems.ts'
import { failoverProblems, nameProblems, valueProblems } from './recordProblems.ts'
import type { RequestedChange } from './requestedChange.ts'
import { routingConflicts } from './routingConflicts.ts'
import { sameRecord } from './sameRecord.ts'
import type { ZoneDraft } from './zoneDraft.ts'

/** What is wrong with a change by itself; a DELETE is only compared with what is there. */
function ownProblems(zone: StoredZone, change: RequestedChange): string[] {
  if (change.action === 'DELETE') return nameProblems(zone, change)
  return [...nameProblems(zone, change), ...valueProblems(change.record), ...failoverProblems(change.record)]
}

/**
 * Carries out a batch on the draft and collects every problem, in the order of the changes, as InvalidChangeBatch lists
 * them. What depends on several record sets is judged on the zone as the whole batch leaves it, so DELETE CNAME and
 * CREATE A go together.
 */
export function batchProblems(zone: StoredZone, draft: ZoneDraft, changes: readonly RequestedChange[]): string[] {
  const invalid = invalidSets(changes)
  const applied: RequestedChange[] = []
  const problems = changes.flatMap((change) => {
    const own = ownProblems(zone, change)
    if (own.length > 0) return own
    if (invalid.has(recordId(change.key))) {
      return [
        `The request contains an invalid set of changes for a resource record set '${change.record.Type} ${change.record.Name}'`,
      ]
    }
    const prevented = applyToDraft(draft, change)
    if (prevented.length === 0 && change.action !== 'DELETE') applied.push(change)
    return prevented
  })
  const together = applied.flatMap((change) => [
    ...nameConflicts(zone, draft, change),
    ...routingConflicts(draft, change),
    ...aliasProblems(zone, draft, change),
  ])
  return [...new Set([...problems, ...together, ...apexProblems(zone, draft)])]
}

function named({ record }: RequestedChange): string {
  const setIdentifier = record.SetIdentifier === undefined ? '' : `, set-identifier='${record.SetIdentifier}'`
  return `resource record set [name='${record.Name}', type='${record.Type}'${setIdentifier}]`
}

/**
 * Record sets that a batch changes in a way that cannot be one transaction: more than once, other than DELETE followed
 * by CREATE.
 * @returns their `recordId`s.
 */
function invalidSets(changes: readonly RequestedChange[]): ReadonlySet<string> {
  const actions = new Map<string, string>()
  for (const { key, action } of changes) {
    const id = recordId(key)
    actions.set(id, `${actions.get(id) ?? ''}${action} `)
  }
  const permitted = new Set(['CREATE ', 'DELETE ', 'UPSERT ', 'DELETE CREATE '])
  return new Set([...actions].filter(([, all]) => !permitted.has(all)).map(([id]) => id))
}

/** Carries out one change on the draft. @returns what prevents it. */
function applyToDraft(draft: ZoneDraft, change: RequestedChange): string[] {
  const existing = draft.get(change.key)
  if (change.action === 'DELETE') {
    if (!existing) return [`Tried to delete ${named(change)} but it was not found`]
    if (!sameRecord(existing, change.record)) {
      return [`Tried to delete ${named(change)} but the values provided do not match the current values`]
    }
    draft.remove(change)
    return []
  }
  if (change.action === 'CREATE' && existing) return [`Tried to create ${named(change)} but it already exists`]
  draft.put(change)
  return []
}

/** A CNAME stands alone at its name (RFC 1034 section 3.6.2); judged on the zone as the whole batch leaves it. */
function nameConflicts(zone: StoredZone, draft: ZoneDraft, change: RequestedChange): string[] {
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
function apexProblems(zone: StoredZone, draft: ZoneDraft): string[] {
  const types = draft.atStoredName(zone.name).map(({ Type }) => Type)
  return [
    ...(types.includes('NS') ? [] : ['A HostedZone must contain at least one NS record for the zone itself.']),
    ...(types.includes('SOA') ? [] : ['A HostedZone must contain exactly one SOA record.']),
  ]
}
