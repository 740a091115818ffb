import { recordId } from '../names/recordKey.ts'
import type { StoredZone } from '../state.ts'
import { aliasProblems } from './aliasProblems.ts'
import { applyToDraft, invalidSets } from './applyToDraft.ts'
import { apexProblems, nameConflicts } from './nameConflicts.ts'
import { failoverProblems, nameProblems, valueProblems } from './recordProblems.ts'
import type { RequestedChange } from './requestedChange.ts'
import { routingConflicts } from './routingConflicts.ts'
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
