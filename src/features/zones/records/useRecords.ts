import { toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { listRecords } from '../../../aws/services/route53/listRecords.ts'
import type { RecordSet, RecordStart } from '../../../aws/services/route53/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { usePages } from '../usePages.ts'
import type { Pages } from '../usePages.ts'

/** Every record set of a zone, read page by page to the end; what has come is shown meanwhile (R53-020). */
export function useRecords(zoneId: MaybeRefOrGetter<string>): Pages<RecordSet> {
  const aws = useAws()
  return usePages<RecordSet, RecordStart>({
    key: zoneId,
    read: (start, signal) =>
      listRecords(aws, toValue(zoneId), start, { signal, cause: start ? 'Read more records' : 'Open the zone' }),
    toEnd: true,
  })
}
