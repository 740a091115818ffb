import { decodeName } from '../../../features/zones/names/decodeName.ts'
import { zoneCalls } from '../../../features/zones/zoneCalls.ts'
import type { KnownZone } from '../../../features/zones/zones/knownZones.ts'
import type { SeenThing } from '../../../outcomes/seenStore.ts'
import type { KindId } from '../kinds.ts'
import type { PaletteRow } from '../paletteRow.ts'

const kindOf: Readonly<Record<SeenThing['kind'], KindId>> = { object: 'objects', zone: 'zones', record: 'records' }
const verbs: Readonly<Record<SeenThing['kind'], string>> = { object: 'list', zone: 'read', record: 'read' }

/** What pages of this session have loaded. */
export function seenRows(things: readonly SeenThing[]): readonly PaletteRow[] {
  return things.map(({ kind, id, name, detail, tag, figure, to, calls }): PaletteRow => ({
    id: `${kind} ${id}`,
    kind: kindOf[kind],
    label: name,
    detail,
    ...(tag !== undefined && { tag }),
    ...(figure !== undefined && { figure }),
    deed: { to, inAnyTab: true },
    calls,
    verb: verbs[kind],
  }))
}

/** Zones that were opened in this browser, for whom the list of zones has not been shown, or is refused. */
export function knownZoneRows(zones: readonly KnownZone[]): readonly PaletteRow[] {
  return zones.map(({ id, name }): PaletteRow => ({
    id: `known zone ${id}`,
    kind: 'zones',
    label: decodeName(name),
    detail: 'opened here before',
    deed: { to: `/zones/${id}`, inAnyTab: true },
    calls: zoneCalls({ id, name }),
    verb: 'read',
  }))
}
