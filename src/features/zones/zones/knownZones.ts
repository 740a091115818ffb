/** Zones that were opened in this browser, for a role that may open zones but not list them (R53-003). */
import { array, object, safeParse, string } from 'valibot'

export interface KnownZone {
  readonly id: string
  /** Without the trailing dot. */
  readonly name: string
}

const KEY = 'rolecall.zones'
const MOST = 12
const shape = array(object({ id: string(), name: string() }))

/** The most recent first. A storage that is closed or holds something else counts as empty. */
export function knownZones(storage: Storage = localStorage): readonly KnownZone[] {
  try {
    const parsed = safeParse(shape, JSON.parse(storage.getItem(KEY) ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

export function rememberZone(zone: KnownZone, storage: Storage = localStorage): void {
  const others = knownZones(storage).filter(({ id }) => id !== zone.id)
  try {
    storage.setItem(KEY, JSON.stringify([{ id: zone.id, name: zone.name }, ...others].slice(0, MOST)))
  } catch {
    // A browser that stores nothing only loses this convenience.
  }
}
