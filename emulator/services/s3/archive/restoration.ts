/** Archived objects and their copies for a time (Amazon S3 User Guide, "Restoring an archived object"). */
import type { StorageClass } from '@aws-sdk/client-s3'
import { dueTime } from '../settings/lifecycle/dueTime.ts'

/** The slowest first. */
export const tiers = ['Bulk', 'Standard', 'Expedited'] as const
export type RestoreTier = (typeof tiers)[number]

/** What RestoreObject asked for. What it comes to at a time follows from the times. */
export interface Restoration {
  readonly tier: RestoreTier
  /** From when on the copy is there; milliseconds since 1970. */
  readonly readyAt: number
  /** Until when; milliseconds since 1970. */
  readonly until: number
}

/** What has to be known of an object. */
export interface Restorable {
  readonly storageClass: StorageClass
  readonly restoration?: Restoration | undefined
}

/** On AWS hours, by tier and class; minutes at the fastest. The number is ours. */
export const restoringMs = 4000

export function isArchived(storageClass: StorageClass): boolean {
  return storageClass === 'GLACIER' || storageClass === 'DEEP_ARCHIVE'
}

/** @param now milliseconds since 1970. @returns undefined where nothing was asked for, or what was is over. */
export function restoreState(
  { storageClass, restoration }: Restorable,
  now: number,
): { readonly state: 'ongoing' } | { readonly state: 'restored'; readonly until: number } | undefined {
  if (!restoration || !isArchived(storageClass) || restoration.until <= now) return undefined
  return now < restoration.readyAt ? { state: 'ongoing' } : { state: 'restored', until: restoration.until }
}

/** A copy that is to be made. @param days that it stays, from when it is there until the next midnight UTC. */
export function newRestoration(tier: RestoreTier, days: number, now: number): Restoration {
  const readyAt = now + restoringMs
  return { tier, readyAt, until: dueTime(readyAt, days) }
}

/** `x-amz-restore`, of all who may read the object. */
export function restoreMember(object: Restorable, now: number): { readonly Restore?: string } {
  const found = restoreState(object, now)
  if (!found) return {}
  if (found.state === 'ongoing') return { Restore: 'ongoing-request="true"' }
  return { Restore: `ongoing-request="false", expiry-date="${new Date(found.until).toUTCString()}"` }
}
