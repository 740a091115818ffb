import { computed, onScopeDispose, shallowRef, toValue, watch } from 'vue'
import type { ComputedRef, MaybeRefOrGetter, ShallowRef } from 'vue'
import type { Outcome } from '../../aws/call/outcome.ts'
import type { Page } from '../../aws/services/route53/types.ts'
import { useAws } from '../../outcomes/useAws.ts'

export interface Pages<Item> {
  /**
   * What was read so far; undefined before the first answer and after a refusal. A refresh keeps it until the new list
   * is there.
   */
  readonly items: Readonly<ShallowRef<readonly Item[] | undefined>>
  /** What came back last. */
  readonly outcome: Readonly<ShallowRef<Outcome<unknown> | undefined>>
  readonly inFlight: Readonly<ShallowRef<boolean>>
  /** AWS has more than was read. */
  readonly hasMore: ComputedRef<boolean>
  loadMore(): Promise<void>
  refresh(): Promise<void>
  /** Reads no further; what is there stays. */
  stop(): void
}

export interface PagesOptions<Item, Start> {
  /** Says which list this is: another key starts again from nothing. */
  readonly key: MaybeRefOrGetter<string>
  readonly read: (start: Start | undefined, signal: AbortSignal) => Promise<Outcome<Page<Item, Start>>>
  /** Goes on by itself until the last page. */
  readonly toEnd?: boolean
}

/** A list that AWS answers in parts, each part a call of its own. Late answers to an earlier question are dropped. */
export function usePages<Item, Start>({ key, read, toEnd = false }: PagesOptions<Item, Start>): Pages<Item> {
  const { turns } = useAws().session
  const items = shallowRef<readonly Item[]>()
  const outcome = shallowRef<Outcome<unknown>>()
  const inFlight = shallowRef(false)
  const next = shallowRef<Start>()
  let running: AbortController | undefined

  function stop(): void {
    running?.abort()
    running = undefined
    inFlight.value = false
  }

  /** @param known what stays in front of the pages to come. @param atOnce whether each page is shown when it comes. */
  async function readFrom(start: Start | undefined, known: readonly Item[], atOnce: boolean): Promise<void> {
    stop()
    const mine = (running = new AbortController())
    inFlight.value = true
    try {
      await readPages(start, known, atOnce, mine.signal)
    } finally {
      if (running === mine) inFlight.value = false
    }
  }

  async function readPages(
    start: Start | undefined,
    known: readonly Item[],
    atOnce: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    let all = known
    let from = start
    do {
      const answer = await read(from, signal)
      if (signal.aborted || answer.kind === 'aborted') return
      outcome.value = answer
      if (answer.kind === 'denied') items.value = undefined
      if (answer.kind !== 'done') return
      all = [...all, ...answer.value.items]
      from = answer.value.next
      if (atOnce || from === undefined || !toEnd) {
        items.value = all
        next.value = from
      }
    } while (toEnd && from !== undefined)
  }

  const refresh = () => readFrom(undefined, [], items.value === undefined)
  const loadMore = async () => {
    if (next.value !== undefined && !inFlight.value) await readFrom(next.value, items.value ?? [], true)
  }

  function begin(): void {
    stop()
    items.value = undefined
    outcome.value = undefined
    next.value = undefined
    void refresh()
  }

  watch(() => toValue(key), begin, { immediate: true })
  onScopeDispose(turns.onNew(begin))
  onScopeDispose(stop)
  return { items, outcome, inFlight, hasMore: computed(() => next.value !== undefined), loadMore, refresh, stop }
}
