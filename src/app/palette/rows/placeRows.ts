import { folderCalls } from '../../../features/buckets/folder/folderCalls.ts'
import { placeLocation } from '../../../features/buckets/places/placeLocation.ts'
import type { OfferedPlace } from '../../../features/buckets/places/usePlaces.ts'
import type { PaletteRow } from '../paletteRow.ts'

/** Buckets and folders of the configuration, and those opened here before. */
export function placeRows(places: readonly OfferedPlace[]): readonly PaletteRow[] {
  return places.map(({ bucket, key, label }): PaletteRow => ({
    id: `place ${bucket}/${key}`,
    kind: 'places',
    label,
    detail: `${bucket}/${key}`,
    deed: { to: placeLocation({ bucket, key }), inAnyTab: true },
    calls: folderCalls(bucket, key),
    verb: 'list',
  }))
}
