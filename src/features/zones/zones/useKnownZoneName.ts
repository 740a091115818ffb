import { useSeenStore } from '../../../outcomes/seenStore.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'
import { knownZones } from './knownZones.ts'

/** The name of a zone before Route 53 is asked for it: from the list of zones, or from when it was opened before. */
export function useKnownZoneName(id: string): string | undefined {
  const { session } = useSessionStore()
  const opened = 'identityId' in session && session.identityId !== undefined ? knownZones(session.identityId) : []
  const listed = useSeenStore().inList('zones')
  return opened.find((zone) => zone.id === id)?.name ?? listed.find((zone) => zone.id === id)?.name
}
