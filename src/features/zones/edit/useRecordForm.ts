import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { ChangeStatus, RecordChange, RecordSet } from '../../../aws/services/route53/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { changeCause, type ChangeWords } from '../changes/changeCause.ts'
import type { Conflict } from '../changes/conflictOf.ts'
import { conflictOf } from '../changes/conflictOf.ts'
import { decodeName } from '../names/decodeName.ts'
import { readGroup } from '../records/readGroup.ts'
import { readRecord } from '../records/readRecord.ts'
import { isSameRecord, recordId, recordTitle } from '../records/recordNames.ts'
import { checkDraft, hasProblems } from './checkDraft.ts'
import { changesGroupTtl } from './groupChanges.ts'
import { changesFor, draftOf, foretoldChanges, recordOf } from './recordDraft.ts'
import type { KeptDrafts } from './useKeptDrafts.ts'

export interface RecordFormOptions {
  readonly zone: { readonly id: string; readonly name: string }
  /** The record set to change; left out for a new one. */
  readonly record?: RecordSet
  /** Where what is typed is kept until it is sent or discarded. */
  readonly drafts: KeptDrafts
  readonly apply: (changes: readonly RecordChange[], words: ChangeWords) => Promise<Outcome<ChangeStatus>>
}

/**
 * The state of the form for one record set. What was typed stays until Route 53 has taken it or it is discarded: a form that is
 * closed, however that came, goes on from it when it is opened again.
 */
export function useRecordForm({ zone, record, drafts, apply }: RecordFormOptions) {
  const aws = useAws()
  /** Under which what is typed is kept. */
  let id = record ? recordId(record) : ''
  const kept = drafts.of(id)
  const draft = reactive({ ...(kept?.draft ?? draftOf(record, zone)) })
  /** What the change starts from: what was read, or what was found there later. */
  const base = shallowRef(kept ? kept.base : record)
  /** What the form shows was typed before it was opened. */
  const isRestored = ref(kept !== undefined)
  const outcome = shallowRef<Outcome<ChangeStatus>>()
  const conflict = shallowRef<Conflict & { readonly there?: RecordSet }>()
  const sending = ref(false)
  /** Sent once, so what is missing is named too. */
  const tried = ref(false)

  const problems = computed(() => checkDraft(draft, zone, base.value))
  const next = computed(() => recordOf(draft, zone, base.value))
  const unchanged = computed(
    () =>
      base.value !== undefined &&
      JSON.stringify(next.value) === JSON.stringify(recordOf(draftOf(base.value, zone), zone, base.value)),
  )

  const foretold = computed(() => foretoldChanges(draft, zone, base.value))
  const isTyped = computed(() => JSON.stringify(draft) !== JSON.stringify(draftOf(base.value, zone)))
  // Written down at once: the page may be left at any moment, without a word.
  watch(
    [draft, base],
    () => {
      if (isTyped.value) drafts.keep({ id, draft: { ...draft }, ...(base.value ? { base: base.value } : {}) })
      else drafts.forget(id)
    },
    { flush: 'sync' },
  )

  /** Goes on from another record set than before. */
  function startFrom(found: RecordSet | undefined): void {
    if (found) {
      drafts.forget(id)
      id = recordId(found)
    }
    base.value = found
  }

  /** @returns whether Route 53 has taken it. */
  async function submit(): Promise<boolean> {
    tried.value = true
    if (sending.value || unchanged.value || hasProblems(problems.value)) return false
    sending.value = true
    conflict.value = undefined
    try {
      outcome.value = await send()
      await readConflict(outcome.value)
    } finally {
      sending.value = false
    }
    if (outcome.value.kind !== 'done') return false
    drafts.forget(id)
    return true
  }

  async function send(): Promise<Outcome<ChangeStatus>> {
    const [from, to] = [base.value, next.value]
    const words = { title: recordTitle(to, zone.name), verb: from ? 'changed' : 'created' } as const
    if (!changesGroupTtl(from, to)) return apply(changesFor(from, to), words)
    const cause = changeCause(words, zone.name)
    const group = await readGroup(aws, zone.id, from, { cause, asksAhead: true })
    if (group.kind !== 'done') return group
    const others = group.value.filter((record) => !isSameRecord(record, from))
    const also = others.length > 0 ? { also: 'the TTL of its other sets' } : {}
    return apply(changesFor(from, to, others), { ...words, ...also })
  }

  async function readConflict(answer: Outcome<ChangeStatus>): Promise<void> {
    const found = conflictOf(answer)
    if (!found) return
    const of = { Name: found.name, Type: found.type, SetIdentifier: found.setIdentifier }
    // Of another set of the group there is nothing to choose here; Route 53's own sentence names it.
    if (found.tried === 'delete' && base.value && !isSameRecord(of, base.value)) return
    const cause = `See what ${recordTitle(of, zone.name)} is now in ${decodeName(zone.name)}`
    const now = await readRecord(aws, zone.id, of, { cause, followsUp: true })
    if (now.kind === 'done') conflict.value = { ...found, ...(now.value ? { there: now.value } : {}) }
  }

  /** Goes on from what is there now, with what was typed here. */
  function keepMine(): Promise<boolean> {
    startFrom(conflict.value?.there)
    return submit()
  }

  /** Drops what was typed here for what is there now. */
  function takeTheirs(): void {
    startFrom(conflict.value?.there)
    clear()
  }

  /** Gives up what was typed. */
  function discard(): void {
    base.value = record
    clear()
  }

  function clear(): void {
    Object.assign(draft, draftOf(base.value, zone))
    conflict.value = undefined
    outcome.value = undefined
    isRestored.value = false
    tried.value = false
  }

  return {
    draft,
    base,
    problems,
    next,
    foretold,
    unchanged,
    outcome,
    conflict,
    sending,
    tried,
    isTyped,
    isRestored,
    submit,
    keepMine,
    takeTheirs,
    discard,
  }
}
