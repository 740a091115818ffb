import { computed } from 'vue'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { mapDone } from '../../../aws/services/mapDone.ts'
import type { ListRequest, ObjectPage } from '../../../aws/services/s3/listObjects.ts'
import { type ReadingCause, usePagedOperation } from '../../../outcomes/usePagedOperation.ts'
import { objectRows, type RowsOfPage, rowsOfPage, summarize } from './objectRows.ts'

/** What is listed: names in a folder that start with `find`. */
export interface FolderScope {
  readonly bucket: string
  readonly region: string | undefined
  readonly prefix: string
  readonly find: string
}

/** Reads one page of a folder. */
export type ListFolder = (request: ListRequest, options: CallOptions) => Promise<Outcome<ObjectPage>>

const causes: Readonly<Record<ReadingCause, string>> = {
  open: 'Open',
  more: 'More of',
  refresh: 'Refresh',
  'see change': 'See what has changed in',
}

/** The contents of one folder, read page by page as they are asked for (S3-021, S3-022). */
export function useObjects(scope: () => FolderScope, list: ListFolder) {
  const { pages, outcome, inFlight, hasMore, loadMore, refresh, seeChange } = usePagedOperation<RowsOfPage>({
    key() {
      const { bucket, region, prefix, find } = scope()
      return ['objects', bucket, region ?? '', prefix, find]
    },
    async read(next, { signal, cause }) {
      const { bucket, region, prefix, find } = scope()
      const answer = await list(
        { bucket, region, prefix: prefix + find, next },
        {
          signal,
          cause: `${causes[cause]} ${prefix === '' ? bucket : prefix}`,
          ...(cause === 'see change' && { followsUp: true }),
        },
      )
      return mapDone(answer, (page) => rowsOfPage(page, prefix))
    },
    holds: ({ folders, objects }) => folders.length + objects.length > 0,
    reach: 'one page',
  })
  const rows = computed(() => objectRows(pages.value ?? []))
  return {
    rows,
    summary: computed(() => summarize(rows.value)),
    /** Whether a first page has arrived. */
    loaded: computed(() => pages.value !== undefined),
    /** Whether there is nothing more to load. */
    complete: computed(() => pages.value !== undefined && !hasMore.value),
    outcome,
    inFlight,
    refresh,
    seeChange,
    loadMore,
  }
}
