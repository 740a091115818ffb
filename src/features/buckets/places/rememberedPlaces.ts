/**
 * Places that a person opened by name, kept in this browser for this identity alone: others here should not learn of
 * them (S3-165).
 */
import { isPlace, type PlaceInBucket } from './placeInBucket.ts'

const keyOf = (identityId: string) => `rolecall.places.${identityId}`
const mostPlaces = 12

export function readPlaces(identityId: string): readonly PlaceInBucket[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(identityId)) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isPlace) : []
  } catch {
    return []
  }
}

/** Puts a place in front; the oldest beyond the limit is forgotten. */
export function rememberPlace(identityId: string, place: PlaceInBucket): void {
  write(identityId, [place, ...without(readPlaces(identityId), place)].slice(0, mostPlaces))
}

export function forgetPlace(identityId: string, place: PlaceInBucket): void {
  write(identityId, without(readPlaces(identityId), place))
}

function without(places: readonly PlaceInBucket[], place: PlaceInBucket): readonly PlaceInBucket[] {
  return places.filter(({ bucket, key }) => bucket !== place.bucket || key !== place.key)
}

function write(identityId: string, places: readonly PlaceInBucket[]): void {
  try {
    localStorage.setItem(keyOf(identityId), JSON.stringify(places))
  } catch {
    // Storage is closed or full: the place is opened all the same, only not remembered.
  }
}
