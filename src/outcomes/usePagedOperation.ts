import {
  computed,
  type ComputedRef,
  type MaybeRefOrGetter,
  onScopeDispose,
  type ShallowRef,
  shallowRef,
  toValue,
  watch,
} from 'vue'
import type { Outcome } from '../aws/call/outcome.ts'
import { type ListPage, readPages, type StartOf } from './readPages.ts'
import { afterAnswer, nothingShown, type ShownAnswer } from './shownAnswer.ts'
import { useSessionNumber } from './useSessionNumber.ts'

/** What a page is read for: the first look, more of the same, the same once more, or to see what an act has changed. */
export type ReadingCause = 'open' | 'more' | 'refresh' | 'see change'

export interface UsePagedOperationOptions<Page extends ListPage> {
  /** Says which list is asked for: same key, same list. A list of strings and numbers; may be a getter. */
  readonly key: MaybeRefOrGetter<readonly (string | number)[]>
  /** Asks for one page, the first when there is no start. */
  readonly read: (
    start: StartOf<Page> | undefined,
    asked: { readonly signal: AbortSignal; readonly cause: ReadingCause },
  ) => Promise<Outcome<Page>>
  /** Whether a page holds anything: empty ones are passed over (S3-021). */
  readonly holds: (page: Page) => boolean
  /** How far one reading goes by itself. */
  readonly reach: 'one page' | 'the end'
}

export interface UsePagedOperation<Page extends ListPage> {
  /**
   * The pages read so far; undefined before the first one and after a refusal. A refresh keeps them until the new ones
   * are all there, and a page that fails keeps those before it.
   */
  readonly pages: ComputedRef<readonly Page[] | undefined>
  /** What came back last that is worth showing; undefined before the first answer. */
  readonly outcome: ComputedRef<Outcome<unknown> | undefined>
  readonly inFlight: Readonly<ShallowRef<boolean>>
  /** AWS has more than was read. */
  readonly hasMore: ComputedRef<boolean>
  /** Reads on. Does nothing while something is read, and at the end. */
  loadMore(): Promise<void>
  /** Reads as many pages as are shown once more. */
  refresh(): Promise<void>
  /** The same after an act that changed the list: nobody asked for that by itself. */
  seeChange(): Promise<void>
  /** Reads no further; what is there stays. */
  stop(): void
}

/**
 * State of a list that AWS answers in pages, each page a call of its own. With another key or another session, what is in
 * flight is given up, answers that still come are dropped, and all that was read is forgotten. It stands in no cache and
 * is not reactive in its depths: a list may be huge.
 */
export function usePagedOperation<Page extends ListPage>({
  key,
  read,
  holds,
  reach,
}: UsePagedOperationOptions<Page>): UsePagedOperation<Page> {
  const session = useSessionNumber()
  const shown = shallowRef<ShownAnswer<readonly Page[]>>(nothingShown)
  const inFlight = shallowRef(false)
  const pages = computed(() => shown.value.value)
  const hasMore = computed(() => pages.value?.at(-1)?.next !== undefined)
  let asking = new AbortController()

  function stop(): void {
    asking.abort()
    inFlight.value = false
  }

  async function ask(cause: ReadingCause, known: readonly Page[], pagesWanted: number): Promise<void> {
    stop()
    if (session.value === undefined) return
    const { signal } = (asking = new AbortController())
    // What is shown is replaced by a whole list only, or it would shrink and grow again under the reader's eyes.
    const waitsForAll = (cause === 'refresh' || cause === 'see change') && pages.value !== undefined
    const wanted = reach === 'the end' ? Infinity : pagesWanted
    inFlight.value = true
    try {
      const reading = readPages({ read: (start) => read(start, { signal, cause }), known, wanted, holds })
      for await (const { answer, holdsSomething, isWhole } of reading) {
        if (signal.aborted) return
        if (answer.kind !== 'done' || isWhole || (holdsSomething && !waitsForAll))
          shown.value = afterAnswer(shown.value, answer)
      }
    } finally {
      if (!signal.aborted) inFlight.value = false
    }
  }

  watch(
    () => JSON.stringify([session.value, toValue(key)]),
    () => {
      stop()
      shown.value = nothingShown
      void ask('open', [], 1)
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(stop)

  return {
    pages,
    outcome: computed(() => shown.value.outcome),
    inFlight,
    hasMore,
    async loadMore() {
      if (inFlight.value || !hasMore.value || pages.value === undefined) return
      await ask('more', pages.value, pages.value.length + 1)
    },
    refresh: () => ask('refresh', [], pages.value?.length ?? 1),
    seeChange: () => ask('see change', [], pages.value?.length ?? 1),
    stop,
  }
}
