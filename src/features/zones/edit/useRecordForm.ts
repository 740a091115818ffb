import { computed, reactive, ref, shallowRef } from 'vue'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { listRecords } from '../../../aws/services/route53/listRecords.ts'
import type { ChangeStatus, RecordChange, RecordSet } from '../../../aws/services/route53/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import type { ChangeWords } from '../changes/useChanges.ts'
import { recordId, recordTitle } from '../records/recordNames.ts'
import { checkDraft, hasProblems } from './checkDraft.ts'
import type { Conflict } from './conflictOf.ts'
import { conflictOf } from './conflictOf.ts'
import { changesFor, draftOf, recordOf } from './recordDraft.ts'

export interface RecordFormOptions {
  readonly zone: { readonly id: string; readonly name: string }
  /** The record set to change; left out for a new one. */
  readonly record?: RecordSet
  readonly apply: (changes: readonly RecordChange[], words: ChangeWords) => Promise<Outcome<ChangeStatus>>
}

/** The state of the form for one record set. What was typed stays until Route 53 has taken it. */
export function useRecordForm({ zone, record, apply }: RecordFormOptions) {
  const aws = useAws()
  const draft = reactive(draftOf(record, zone))
  /** What the change starts from: what was read, or what was found there later. */
  const base = shallowRef(record)
  const outcome = shallowRef<Outcome<ChangeStatus>>()
  const conflict = shallowRef<Conflict & { readonly there?: RecordSet }>()
  const sending = ref(false)
  /** Sent once, so what is missing is named too. */
  const tried = ref(false)

  const problems = computed(() => checkDraft(draft, zone.name))
  const next = computed(() => recordOf(draft, zone.name, base.value))
  const unchanged = computed(
    () =>
      base.value !== undefined &&
      JSON.stringify(next.value) === JSON.stringify(recordOf(draftOf(base.value, zone), zone.name, base.value)),
  )

  /** @returns whether Route 53 has taken it. */
  async function submit(): Promise<boolean> {
    tried.value = true
    if (sending.value || unchanged.value || hasProblems(problems.value)) return false
    sending.value = true
    conflict.value = undefined
    try {
      const words: ChangeWords = { title: recordTitle(next.value, zone.name), verb: base.value ? 'changed' : 'created' }
      outcome.value = await apply(changesFor(base.value, next.value), words)
      await readConflict(outcome.value)
    } finally {
      sending.value = false
    }
    return outcome.value.kind === 'done'
  }

  async function readConflict(answer: Outcome<ChangeStatus>): Promise<void> {
    const found = conflictOf(answer)
    if (!found) return
    const cause = 'See what is there now'
    const now = await listRecords(aws, zone.id, { name: found.name, type: found.type }, { most: 1, cause })
    if (now.kind !== 'done') return
    const [first] = now.value.items
    const isIt = first && recordId(first) === `${found.name} ${found.type} ${found.setIdentifier ?? ''}`
    conflict.value = { ...found, ...(isIt ? { there: first } : {}) }
  }

  /** Goes on from what is there now, with what was typed here. */
  function keepMine(): Promise<boolean> {
    base.value = conflict.value?.there
    return submit()
  }

  /** Drops what was typed here for what is there now. */
  function takeTheirs(): void {
    base.value = conflict.value?.there
    Object.assign(draft, draftOf(base.value, zone))
    conflict.value = undefined
    outcome.value = undefined
  }

  return { draft, base, problems, next, unchanged, outcome, conflict, sending, tried, submit, keepMine, takeTheirs }
}
