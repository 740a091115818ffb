import { watch } from 'vue'
import type { ZoneDetails } from '../../aws/services/route53/getZone.ts'
import { getZone } from '../../aws/services/route53/getZone.ts'
import { useAws } from '../../outcomes/useAws.ts'
import type { UseOperation } from '../../outcomes/useOperation.ts'
import { useOperation } from '../../outcomes/useOperation.ts'
import { useSessionStore } from '../../session/sessionStore.ts'
import { zoneCause } from './zoneCause.ts'
import { rememberZone } from './zones/knownZones.ts'

/**
 * One zone with its name servers; remembered, so that it can be opened again by a role that may not list zones.
 * @param name what the zone is called, as far as that is known.
 */
export function useZone(id: string, name: () => string): UseOperation<ZoneDetails> {
  const aws = useAws()
  const session = useSessionStore()
  let isRefresh = false
  const operation = useOperation({
    key: ['zone', id],
    run: (signal) => getZone(aws, id, { signal, cause: zoneCause(isRefresh ? 'refresh' : 'open', name()) }),
  })
  watch(
    operation.value,
    (details) => {
      const identityId = 'identityId' in session.session ? session.session.identityId : undefined
      if (details && identityId !== undefined) rememberZone(identityId, details.zone)
    },
    { immediate: true },
  )
  return {
    ...operation,
    async refresh() {
      isRefresh = true
      const answer = operation.refresh()
      isRefresh = false
      await answer
    },
  }
}
