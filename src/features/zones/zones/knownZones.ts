/**
 * Zones that a person opened in this browser, for a role that may open zones but not list them (R53-003). Kept for this
 * identity alone, until it signs out.
 */
import { array, object, safeParse, string } from 'valibot'

export interface KnownZone {
  readonly id: string
  /** Without the trailing dot. */
  readonly name: string
}

const keyOf = (identityId: string) => `rolecall.zones.${identityId}`
const MOST = 12
const shape = array(object({ id: string(), name: string() }))

/** The most recent first. A storage that is closed or holds something else counts as empty. */
export function knownZones(identityId: string, storage: Storage = localStorage): readonly KnownZone[] {
  try {
    const parsed = safeParse(shape, JSON.parse(storage.getItem(keyOf(identityId)) ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

export function rememberZone(identityId: string, zone: KnownZone, storage: Storage = localStorage): void {
  const others = knownZones(identityId, storage).filter(({ id }) => id !== zone.id)
  try {
    storage.setItem(keyOf(identityId), JSON.stringify([{ id: zone.id, name: zone.name }, ...others].slice(0, MOST)))
  } catch {
    // A browser that stores nothing only loses this convenience.
  }
}
