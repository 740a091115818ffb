import { recordId } from '../names/recordKey.ts'
import type { RequestedChange } from './requestedChange.ts'
import { sameRecord } from './sameRecord.ts'
import type { ZoneDraft } from './zoneDraft.ts'

function named({ record }: RequestedChange): string {
  const setIdentifier = record.SetIdentifier === undefined ? '' : `, set-identifier='${record.SetIdentifier}'`
  return `resource record set [name='${record.Name}', type='${record.Type}'${setIdentifier}]`
}

/**
 * Record sets that a batch changes in a way that cannot be one transaction: more than once, other than DELETE followed
 * by CREATE.
 * @returns their `recordId`s.
 */
export function invalidSets(changes: readonly RequestedChange[]): ReadonlySet<string> {
  const actions = new Map<string, string>()
  for (const { key, action } of changes) {
    const id = recordId(key)
    actions.set(id, `${actions.get(id) ?? ''}${action} `)
  }
  const permitted = new Set(['CREATE ', 'DELETE ', 'UPSERT ', 'DELETE CREATE '])
  return new Set([...actions].filter(([, all]) => !permitted.has(all)).map(([id]) => id))
}

/** Carries out one change on the draft. @returns what prevents it. */
export function applyToDraft(draft: ZoneDraft, change: RequestedChange): string[] {
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
