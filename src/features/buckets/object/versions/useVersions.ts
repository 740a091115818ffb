import { computed, ref, shallowRef } from 'vue'
import type { CallOptions } from '../../../../aws/call/call.ts'
import type { Outcome } from '../../../../aws/call/outcome.ts'
import type { Copy } from '../../../../aws/services/s3/copyObject.ts'
import type { ListedVersion, VersionPage, VersionRequest } from '../../../../aws/services/s3/listObjectVersions.ts'
import type { ObjectAddress } from '../../../../aws/services/s3/objectAddress.ts'
import { type ReadingCause, usePagedOperation } from '../../../../outcomes/usePagedOperation.ts'
import { displayText } from '../../../../ui/displayKey.ts'
import { lastSegment } from '../../folder/objectNames.ts'
import { restoringCopy } from './versionCalls.ts'

/** What is asked of S3. */
export interface VersionOperations {
  list(request: VersionRequest, options: CallOptions): Promise<Outcome<VersionPage>>
  copy(copy: Copy, options: CallOptions): Promise<Outcome<unknown>>
  remove(address: ObjectAddress, options: CallOptions): Promise<Outcome<unknown>>
}

const causes: Readonly<Record<ReadingCause, string>> = {
  open: 'Versions of',
  more: 'More versions of',
  refresh: 'Versions of',
  follow: 'See what versions there are now of',
}

/** The versions of one key, read page by page as they are asked for, and what is done to them (S3-123, S3-125). */
export function useVersions(address: () => ObjectAddress, operations: VersionOperations) {
  const name = computed(() => displayText(lastSegment(address().key)))
  const { pages, outcome, inFlight, hasMore, loadMore, refresh, follow } = usePagedOperation<VersionPage>({
    key() {
      const { bucket, region, key } = address()
      return ['versions', bucket, region ?? '', key]
    },
    read(next, { signal, cause }) {
      const { bucket, region, key } = address()
      return operations.list(
        { bucket, region, key, next },
        { signal, cause: `${causes[cause]} ${name.value}`, ...(cause === 'follow' && { followsUp: true }) },
      )
    },
    holds: ({ versions }) => versions.length > 0,
    reach: 'one page',
  })
  const busy = ref(false)
  const failed = shallowRef<{ readonly attempt: string; readonly outcome: Outcome<unknown> }>()
  const said = ref('')

  /** One at a time. @returns whether it was done */
  async function act(
    { attempt, done }: { readonly attempt: string; readonly done: string },
    run: (options: CallOptions) => Promise<Outcome<unknown>>,
  ): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failed.value = undefined
    said.value = ''
    const answer = await run({ cause: attempt })
    const isDone = answer.kind === 'done'
    if (isDone) await follow()
    else if (answer.kind !== 'aborted') failed.value = { attempt, outcome: answer }
    if (isDone) said.value = done
    busy.value = false
    return isDone
  }

  const addressOf = ({ versionId }: ListedVersion): ObjectAddress => ({ ...address(), versionId })

  return {
    versions: computed(() => (pages.value ?? []).flatMap((page) => page.versions)),
    /** Whether a first page has arrived. */
    loaded: computed(() => pages.value !== undefined),
    /** Whether there are no older ones. */
    complete: computed(() => pages.value !== undefined && !hasMore.value),
    /** Of the list. */
    outcome,
    inFlight,
    loadMore,
    refresh,
    busy,
    /** What was done to a version and did not work out. */
    failed,
    /** What was done last, in words. */
    said,
    restore: (version: ListedVersion) =>
      act({ attempt: `Restore a version of ${name.value}`, done: 'Restored: a version was added.' }, (options) =>
        operations.copy(restoringCopy(addressOf(version), version), options),
      ),
    removeMarker: (marker: ListedVersion) =>
      act(
        {
          attempt: marker.isLatest ? `Undo the delete of ${name.value}` : `Remove a delete marker of ${name.value}`,
          done: 'The delete marker is gone.',
        },
        (options) => operations.remove(addressOf(marker), options),
      ),
    deleteForGood: (version: ListedVersion) =>
      act({ attempt: `Delete a version of ${name.value} for good`, done: 'The version is gone for good.' }, (options) =>
        operations.remove(addressOf(version), options),
      ),
  }
}
