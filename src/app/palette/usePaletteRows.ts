import { computed, type ComputedRef, shallowRef } from 'vue'
import { usePlaces } from '../../features/buckets/places/usePlaces.ts'
import { type OperationRow, readOperationRows } from '../../features/operations/list/operationRow.ts'
import { knownZones } from '../../features/zones/zones/knownZones.ts'
import { useSeenStore } from '../../outcomes/seenStore.ts'
import { useAws } from '../../outcomes/useAws.ts'
import { useRecordedCalls } from '../../outcomes/useRecordedCalls.ts'
import { usePersonStore } from '../../session/personStore.ts'
import { useSessionStore } from '../../session/sessionStore.ts'
import { useDensity } from '../../ui/density.ts'
import { useTheme } from '../theme.ts'
import { useRenewal } from '../useRenewal.ts'
import { searchable, type SearchableRow } from './find/searchable.ts'
import type { KindId } from './kinds.ts'
import { callRows } from './rows/callRows.ts'
import { commandRows } from './rows/commandRows.ts'
import { operationRows } from './rows/operationRows.ts'
import { pageRows } from './rows/pageRows.ts'
import { placeRows } from './rows/placeRows.ts'
import { roleRows } from './rows/roleRows.ts'
import { knownZoneRows, seenRows } from './rows/seenRows.ts'

/** All that one can go to now, by kind. What was seen is described when the palette opens, and not with each key. */
export function usePaletteRows(showHelp: () => void): Readonly<Record<KindId, ComputedRef<readonly SearchableRow[]>>> {
  const aws = useAws()
  const { auth } = aws.session
  const session = useSessionStore()
  const person = usePersonStore()
  const theme = useTheme()
  const density = useDensity()
  const renew = useRenewal()
  const seen = useSeenStore()
  const { places } = usePlaces()

  const calls = useRecordedCalls()
  const listed = shallowRef<readonly OperationRow[]>([])
  // What cannot be loaded is not offered; the page of operations says why.
  readOperationRows().then(
    (rows) => (listed.value = rows),
    () => undefined,
  )

  const seenOf = (kind: 'object' | 'record') => seenRows(seen.things.filter((thing) => thing.kind === kind))
  const zones = computed(() => {
    const shown = seen.things.filter(({ kind }) => kind === 'zone')
    const ids = new Set(shown.map(({ id }) => id))
    const identityId = 'identityId' in session.session ? session.session.identityId : undefined
    const before = identityId === undefined ? [] : knownZones(identityId)
    return [...seenRows(shown), ...knownZoneRows(before.filter(({ id }) => !ids.has(id)))]
  })
  const commands = computed(() =>
    commandRows({
      isGuest: session.kind === 'guest',
      renew,
      showHelp,
      chooseTheme: theme.choose,
      chooseDensity: density.choose,
      signOut: auth.signOut,
      leaveGuest: auth.leaveGuest,
    }),
  )
  return {
    places: computed(() => searchable(placeRows(places.value))),
    objects: computed(() => searchable(seenOf('object'))),
    zones: computed(() => searchable(zones.value)),
    records: computed(() => searchable(seenOf('record'))),
    calls: computed(() => searchable(callRows(calls.value))),
    operations: computed(() => searchable(operationRows(listed.value, calls.value))),
    roles: computed(() => searchable(roleRows(session.session, person.role, aws.configuration))),
    pages: computed(() => searchable(pageRows(aws.configuration))),
    commands: computed(() => searchable(commands.value)),
  }
}
