import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { ListRequest, ObjectPage } from '../../../aws/services/s3/listObjects.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { objectRows, summarise } from './objectRows.ts'

/** What is listed: names in a folder that start with `find`. */
export interface FolderScope {
  readonly bucket: string
  readonly region: string | undefined
  readonly prefix: string
  readonly find: string
}

/** Reads one page of a folder. */
export type ListFolder = (request: ListRequest, options: CallOptions) => Promise<Outcome<ObjectPage>>

type Cause = 'Open' | 'Refresh' | 'More of'

/**
 * The contents of one folder, read page by page. Whatever is asked belongs to a scope: with the next folder, or another
 * person, requests in flight are given up and answers that still come are dropped (S3-022). Kept outside any cache,
 * because it may be huge.
 */
export function useObjects(scope: () => FolderScope, list: ListFolder) {
  const { turns } = useAws().session
  const pages = shallowRef<readonly ObjectPage[]>()
  const outcome = shallowRef<Outcome<ObjectPage>>()
  const inFlight = shallowRef(false)
  let asking = new AbortController()

  /** Reads from the start as many pages as `count`; what is shown stays until the new pages are all there. */
  async function read(count: number, cause: Cause, before: readonly ObjectPage[] = []): Promise<void> {
    asking.abort()
    const asked = (asking = new AbortController())
    const { bucket, region, prefix, find } = scope()
    const fresh = [...before]
    inFlight.value = true
    let next = before.at(-1)?.next
    let named = before.some(holdsSomething)
    do {
      const answer = await list(
        { bucket, region, prefix: prefix + find, next },
        { signal: asked.signal, cause: `${cause} ${prefix === '' ? bucket : prefix}` },
      )
      if (asked.signal.aborted) return
      if (answer.kind === 'aborted') break
      outcome.value = answer
      if (answer.kind === 'denied') pages.value = undefined
      if (answer.kind !== 'done') break
      fresh.push(answer.value)
      next = answer.value.next
      named ||= holdsSomething(answer.value)
      // A page may be empty and not be the last (S3-021).
    } while (next !== undefined && (fresh.length < count || !named))
    if (fresh.length > before.length) pages.value = fresh
    inFlight.value = false
  }

  function forget(): void {
    asking.abort()
    pages.value = undefined
    outcome.value = undefined
    inFlight.value = false
  }

  function start(): void {
    forget()
    void read(1, 'Open')
  }

  watch(() => JSON.stringify(scope()), start, { immediate: true })
  onScopeDispose(turns.onDropped(forget))
  onScopeDispose(turns.onNew(start))
  onScopeDispose(forget)

  const rows = computed(() => objectRows(pages.value ?? [], scope().prefix))
  const complete = computed(() => pages.value !== undefined && pages.value.at(-1)?.next === undefined)
  return {
    rows,
    summary: computed(() => summarise(rows.value)),
    /** Whether a first page has arrived. */
    loaded: computed(() => pages.value !== undefined),
    /** Whether there is nothing more to load. */
    complete,
    outcome,
    inFlight,
    refresh: () => read(pages.value?.length ?? 1, 'Refresh'),
    async loadMore(): Promise<void> {
      const before = pages.value
      if (inFlight.value || complete.value || before === undefined) return
      await read(before.length + 1, 'More of', before)
    },
  }
}

function holdsSomething(page: ObjectPage): boolean {
  return page.objects.length + page.folders.length > 0
}
