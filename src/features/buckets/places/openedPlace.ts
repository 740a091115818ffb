/**
 * The place that a folder's page was opened for by its name or link. It goes along in the browser's history, so that a
 * reload and Back know it too, and is remembered only when it has turned out to be there.
 */
import type { RouteLocationNamedRaw } from 'vue-router'
import { isPlace, type PlaceInBucket } from './placeInBucket.ts'

const stateKey = 'openedPlace'

/** The same location, with the place that it is opened for. */
export function opening(
  location: RouteLocationNamedRaw,
  { bucket, key, region }: PlaceInBucket,
): RouteLocationNamedRaw {
  return { ...location, state: { [stateKey]: { bucket, key, ...(region !== undefined && { region }) } } }
}

/** What the entry of the history that is shown now was opened for; undefined when it came by a link of this console. */
export function openedPlace(state: unknown): PlaceInBucket | undefined {
  const place = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[stateKey] : undefined
  return isPlace(place) ? place : undefined
}
