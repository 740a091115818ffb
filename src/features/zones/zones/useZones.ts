import { listZones } from '../../../aws/services/route53/listZones.ts'
import type { Zone } from '../../../aws/services/route53/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { usePages } from '../usePages.ts'
import type { Pages } from '../usePages.ts'

/** The zones that the role may list, a hundred at a time. */
export function useZones(): Pages<Zone> {
  const aws = useAws()
  return usePages<Zone, string>({
    key: 'zones',
    read: (start, signal) =>
      listZones(aws, start, { signal, cause: start === undefined ? 'Open zones' : 'Show more zones' }),
  })
}
