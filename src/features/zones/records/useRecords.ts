import { computed, type ComputedRef, shallowRef, watch } from 'vue'
import { listRecords } from '../../../aws/services/route53/listRecords.ts'
import type { Page, RecordChange, RecordSet, RecordStart } from '../../../aws/services/route53/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { type UsePagedOperation, usePagedOperation } from '../../../outcomes/usePagedOperation.ts'
import { decodeName } from '../names/decodeName.ts'
import { zoneCause } from '../zoneCause.ts'
import { readGroup } from './readGroup.ts'
import { editsOf, groupKey, type RecordEdits, withEdits } from './recordEdits.ts'
import { recordTitle } from './recordNames.ts'

export interface UseRecords extends Omit<UsePagedOperation<Page<RecordSet, RecordStart>>, 'pages'> {
  /** What was read so far, in AWS's order; undefined before the first answer and after a refusal. */
  readonly records: ComputedRef<readonly RecordSet[] | undefined>
  /** Shows what a batch that was taken has changed, and reads only the names in it again. */
  merge(batch: readonly RecordChange[]): Promise<void>
}

/**
 * Lets the browser draw and hear in between: the SDK takes half of a slow frame to read three hundred records, and showing them
 * another part of it.
 */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * Every record set of a zone, read page by page to the end; what has come is shown meanwhile (R53-020).
 * @param zoneName what the zone is called, as far as that is known.
 */
export function useRecords(zoneId: string, zoneName: () => string): UseRecords {
  const aws = useAws()
  /** What the pages are read for: the same to the last one, or they would be told as two acts when the name becomes known. */
  let reading: { readonly signal: AbortSignal; readonly words: string } | undefined
  const { pages, refresh, ...list } = usePagedOperation<Page<RecordSet, RecordStart>>({
    key: ['records', zoneId],
    read: async (start, { signal, cause }) => {
      if (reading?.signal !== signal) reading = { signal, words: zoneCause(cause, zoneName()) }
      const answer = await listRecords(aws, zoneId, start, { signal, cause: reading.words })
      await nextTask()
      return answer
    },
    holds: ({ items }) => items.length > 0,
    reach: 'the end',
  })
  const edits = shallowRef<RecordEdits>(new Map())
  const read = computed(() => pages.value?.flatMap(({ items }) => items))
  const records = computed(() => read.value && withEdits(read.value, edits.value))

  // Refused, or another session: nothing of it is known any more.
  watch(
    pages,
    (now) => {
      if (!now) edits.value = new Map()
    },
    { flush: 'sync' },
  )

  const add = (more: RecordEdits) => {
    edits.value = new Map([...edits.value, ...more])
  }

  async function merge(batch: readonly RecordChange[]): Promise<void> {
    const sent = editsOf(batch, records.value ?? [])
    add(sent)
    const touched = batch.flatMap(({ ResourceRecordSet }) => ResourceRecordSet ?? [])
    const firsts = touched.filter((one, at) => touched.findIndex((other) => groupKey(other) === groupKey(one)) === at)
    const answers = await Promise.all(
      firsts.map(async (record) => {
        const key = groupKey(record)
        const most = (sent.get(key)?.length ?? 0) + 1
        const cause = `Look at ${recordTitle(record, zoneName())} in ${decodeName(zoneName())} again`
        return [key, await readGroup(aws, zoneId, record, { most, cause, followsUp: true })] as const
      }),
    )
    add(new Map(answers.flatMap(([key, answer]) => (answer.kind === 'done' ? [[key, answer.value]] : []))))
  }

  return {
    ...list,
    records,
    merge,
    async refresh() {
      const [before, known] = [pages.value, edits.value]
      await refresh()
      // A list that was read anew knows all that was known until then; one that could not be read knows nothing of it.
      if (pages.value !== before) edits.value = new Map([...edits.value].filter(([key, one]) => known.get(key) !== one))
    },
  }
}
