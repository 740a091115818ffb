import type { Random } from '../../../program/clockAndRandom.ts'
import type { Store } from '../../../state/store.ts'
import { isLocked } from '../object-lock/objectLock.ts'
import { bucketRows, objectRows } from '../rows.ts'
import { type AgedVersion, type DueAction, dueActions } from '../settings/lifecycle/dueActions.ts'
import { lifecycleOf } from '../settings/lifecycle/lifecycleOf.ts'
import { changeVersion } from '../versions/changeVersion.ts'
import { type ListedVersion, readVersions, type VersionStart } from '../versions/readVersions.ts'
import { removeCurrent, removeVersion } from '../versions/removeVersion.ts'
import { findVersion, isDeleteMarker, orderOf, versionRows } from '../versions/versionRows.ts'
import { agedVersion, type Follower, followerOf } from './agedVersions.ts'
import type { Done } from './done.ts'

/** Versions that are looked at in one go, and changed in one transaction. */
const mostAtOnce = 100

export interface Place {
  readonly start: VersionStart
  readonly follower?: Follower
}

interface Now {
  readonly at: number
  readonly random: Random
}

/**
 * Does what the rules of a bucket ask for of the next hundred of its versions, in a transaction.
 * @param place where they begin. @param now.at milliseconds since 1970.
 * @returns what was done, and where the next ones begin: nowhere behind the last, or where the rules are gone.
 */
export function endVersions(
  store: Store,
  bucket: string,
  { place, now }: { readonly place: Place; readonly now: Now },
): { readonly done: Done; readonly next?: Place } {
  const row = bucketRows(store).get(bucket)
  const lifecycle = row && lifecycleOf(store, bucket)
  if (!lifecycle) return { done: {} }
  const options = { keepsVersions: row.versioning !== undefined, now: now.at }
  const isAlone = (key: string) =>
    objectRows(store).get([bucket, key]) === undefined &&
    versionRows(store).entries({ within: [bucket, key], limit: 2 }).length < 2
  const batch = readVersions(store, bucket, { prefix: '', start: place.start, limit: mostAtOnce })
  let { follower } = place
  const due: Due[] = []
  for (const listed of batch) {
    const version = agedVersion(listed, { follower, isAlone })
    follower = followerOf(listed, follower)
    const actions = dueActionsInTurn(version, (one) => dueActions(lifecycle, one, options))
    if (actions.length > 0) due.push({ listed, actions })
  }
  const done = due.length === 0 ? {} : store.transaction(() => doAll(store, bucket, { due, now }))
  const last = batch.at(-1)
  if (batch.length < mostAtOnce || !last) return { done }
  const start = { key: last.key, afterOrder: orderOf(last.row) }
  return { done, next: { start, ...(follower && { follower }) } }
}

interface Due {
  readonly listed: ListedVersion
  readonly actions: readonly DueAction[]
}

/** What is due one after the other: a version that has changed its class may still end. */
function dueActionsInTurn(version: AgedVersion, dueOf: (version: AgedVersion) => readonly DueAction[]): DueAction[] {
  const [first] = dueOf(version)
  if (!first) return []
  if (first.action !== 'transition') return [first]
  return [first, ...dueActionsInTurn({ ...version, storageClass: first.to }, dueOf)]
}

function doAll(store: Store, bucket: string, { due, now }: { readonly due: readonly Due[]; readonly now: Now }): Done {
  const done: Record<DueAction['action'], number> = { expire: 0, deleteVersion: 0, transition: 0 }
  for (const { listed, actions } of due) {
    for (const action of actions) if (doOne(store, bucket, { listed, action, now })) done[action.action]++
  }
  return done
}

/** @returns whether it was done: what went meanwhile, or what a lock keeps, is left alone. */
function doOne(
  store: Store,
  bucket: string,
  { listed, action, now }: { readonly listed: ListedVersion; readonly action: DueAction; readonly now: Now },
): boolean {
  const key = [bucket, listed.key] as const
  const row = findVersion(store, key, listed.row.versionId)
  // An action before may have put another one in its place: there is one `null` of each key.
  if (!row || orderOf(row) !== orderOf(listed.row)) return false
  if (action.action === 'transition') {
    if (isDeleteMarker(row)) return false
    changeVersion(store, key, { ...row, storageClass: action.to, restoration: undefined })
    return true
  }
  if (action.action === 'expire') {
    removeCurrent(store, key, now)
    return true
  }
  if (isLocked(row, { now: now.at, bypass: false })) return false
  return removeVersion(store, key, row) !== undefined
}
