import type { MaybeRefOrGetter, ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, toValue, watch } from 'vue'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { changeRecords } from '../../../aws/services/route53/changeRecords.ts'
import { getChange } from '../../../aws/services/route53/getChange.ts'
import type { ChangeStatus, RecordChange } from '../../../aws/services/route53/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { decodeName } from '../names/decodeName.ts'
import type { AppliedChange } from './appliedChange.ts'
import { readApplied, writeApplied } from './appliedChange.ts'
import { changeCause, type ChangeWords } from './changeCause.ts'
import { inverseOf } from './inverseOf.ts'
import { pollDelay } from './pollDelay.ts'

type Followed = Pick<AppliedChange, 'id' | 'title'>

export interface Changes {
  /** The last one first. */
  readonly applied: Readonly<ShallowRef<readonly AppliedChange[]>>
  apply(changes: readonly RecordChange[], words: ChangeWords): Promise<Outcome<ChangeStatus>>
  /** @param batch another than the change's inverse, where that one does not fit any more. */
  undo(change: AppliedChange, batch?: readonly RecordChange[]): Promise<Outcome<ChangeStatus>>
}

/**
 * Sends batches for one zone, follows each to INSYNC, and can take it back.
 * @param zone `name` as far as it is known.
 */
export function useChanges(
  zone: { readonly id: string; readonly name: () => string },
  person: MaybeRefOrGetter<string>,
): Changes {
  const aws = useAws()
  const applied = shallowRef<readonly AppliedChange[]>([])
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  function keep(next: readonly AppliedChange[]): void {
    applied.value = next
    writeApplied(toValue(person), zone.id, next)
  }

  function update(id: string, change: Partial<AppliedChange>): void {
    keep(applied.value.map((one) => (one.id === id ? { ...one, ...change } : one)))
  }

  function follow({ id, title }: Followed, attempt = 0): void {
    const delay = pollDelay(attempt)
    if (delay === undefined) return update(id, { status: 'late' })
    timers.set(
      id,
      setTimeout(() => void ask({ id, title }, attempt), delay * 1000),
    )
  }

  async function ask({ id, title }: Followed, attempt: number): Promise<void> {
    const cause = `Follow ${title} in ${decodeName(zone.name())} to INSYNC`
    const outcome = await getChange(aws, id, { cause, followsUp: true })
    // Meanwhile the page may show another zone, or nothing.
    if (!timers.has(id)) return
    if (outcome.kind === 'denied' || outcome.kind === 'expired') return update(id, { status: 'hidden' })
    if (outcome.kind === 'done' && outcome.value.status === 'INSYNC')
      return update(id, { status: 'INSYNC', syncedAt: Date.now() })
    follow({ id, title }, attempt + 1)
  }

  function forgetTimers(): void {
    for (const timer of timers.values()) clearTimeout(timer)
    timers.clear()
  }

  async function apply(changes: readonly RecordChange[], words: ChangeWords): Promise<Outcome<ChangeStatus>> {
    const cause = changeCause(words, zone.name())
    const outcome = await changeRecords(aws, zone.id, changes, { cause })
    if (outcome.kind !== 'done') return outcome
    const oldTtl = changes.find(({ Action }) => Action === 'DELETE')?.ResourceRecordSet?.TTL
    const { id, status, submittedAt } = outcome.value
    const inverse = inverseOf(changes)
    const { verb, also } = words
    const title = also === undefined ? words.title : `${words.title} and ${also}`
    keep([
      { id, title, verb, status, submittedAt, inverse, ...(oldTtl === undefined ? {} : { oldTtl }) },
      ...applied.value,
    ])
    if (status === 'PENDING') follow({ id, title })
    return outcome
  }

  async function undo(
    change: AppliedChange,
    batch: readonly RecordChange[] = change.inverse,
  ): Promise<Outcome<ChangeStatus>> {
    const outcome = await apply(batch, { title: change.title, verb: 'undone' })
    if (outcome.kind === 'done') update(change.id, { takenBack: true })
    return outcome
  }

  watch(
    () => toValue(person),
    (who) => {
      forgetTimers()
      applied.value = readApplied(who, zone.id)
      for (const change of applied.value) if (change.status === 'PENDING') follow(change)
    },
    { immediate: true },
  )
  onScopeDispose(forgetTimers)
  return { applied, apply, undo }
}
