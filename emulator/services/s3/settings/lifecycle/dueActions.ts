/** What the rules of a lifecycle ask for now, of one version of one object (Amazon S3 User Guide, "Managing the lifecycle of objects"). */
import type { LifecycleRule, StorageClass, TransitionStorageClass } from '@aws-sdk/client-s3'
import { dueTime } from './dueTime.ts'
import { ruleFilter } from './ruleFilter.ts'
import { type DescribedObject, ruleMatches } from './ruleMatches.ts'
import { coldness, mayGo } from './storageClasses.ts'
import type { Lifecycle } from './storedLifecycle.ts'

export interface AgedVersion extends DescribedObject {
  readonly storageClass: StorageClass
  /** Milliseconds since 1970. */
  readonly lastModified: number
  /** Absent: it is the current one. */
  readonly noncurrent?: {
    /** When the version after it was written; milliseconds since 1970. */
    readonly since: number
    /** How many noncurrent versions of the key are newer. */
    readonly newer: number
  }
  /** A delete marker; `alone` where no other version of the key is left. */
  readonly deleteMarker?: { readonly alone: boolean }
}

export type DueAction =
  /** The current version ends: in a bucket that keeps versions a delete marker takes its place, in others it is deleted. */
  | { readonly action: 'expire'; readonly rule: string }
  /** This version, or this delete marker, is deleted for good. */
  | { readonly action: 'deleteVersion'; readonly rule: string }
  | { readonly action: 'transition'; readonly rule: string; readonly to: TransitionStorageClass }

/** Smaller objects change their class only where a rule says a size. */
const smallest = 128 * 1024

/**
 * What is due, in the order in which S3 lets one go before another: deleting for good, then the coldest transition, then
 * a delete marker (S3-227). Whoever does the first one asks again for the rest: what is due stays due.
 * @param bucket.keepsVersions whether versioning is on or suspended.
 * @param now milliseconds since 1970.
 */
export function dueActions(
  lifecycle: Lifecycle,
  version: AgedVersion,
  { keepsVersions, now }: { readonly keepsVersions: boolean; readonly now: number },
): readonly DueAction[] {
  const rules = lifecycle.rules.filter((rule) => ruleMatches(rule, version))
  const deletions = rules.filter((rule) => endsForGood(rule, version, now)).map((rule) => deletion(rule))
  const transitions = version.deleteMarker ? [] : dueTransitions(rules, { lifecycle, version, now })
  const expirations = rules
    .filter((rule) => !version.deleteMarker && !version.noncurrent && isExpired(rule, version, now))
    .map((rule) => ({ action: 'expire', rule: rule.ID ?? '' }) as const)
  // Where no versions are kept an expiration deletes for good.
  return keepsVersions ? [...deletions, ...transitions, ...expirations] : [...expirations, ...deletions, ...transitions]
}

function deletion({ ID = '' }: LifecycleRule): DueAction {
  return { action: 'deleteVersion', rule: ID }
}

function endsForGood(rule: LifecycleRule, version: AgedVersion, now: number): boolean {
  const { noncurrent, deleteMarker } = version
  if (noncurrent) {
    const { NoncurrentDays, NewerNoncurrentVersions = 0 } = rule.NoncurrentVersionExpiration ?? {}
    if (NoncurrentDays === undefined || noncurrent.newer < NewerNoncurrentVersions) return false
    return dueTime(noncurrent.since, NoncurrentDays) <= now
  }
  if (!deleteMarker?.alone) return false
  // A marker that hides nothing any more also goes when it is as old as an object of the rule would have to be.
  return rule.Expiration?.ExpiredObjectDeleteMarker === true || isExpired(rule, version, now)
}

function isExpired({ Expiration }: LifecycleRule, { lastModified }: AgedVersion, now: number): boolean {
  const { Date: date, Days } = Expiration ?? {}
  if (date) return date.getTime() <= now
  return Days !== undefined && dueTime(lastModified, Days) <= now
}

function dueTransitions(
  rules: readonly LifecycleRule[],
  { lifecycle, version, now }: { readonly lifecycle: Lifecycle; readonly version: AgedVersion; readonly now: number },
): readonly DueAction[] {
  const { noncurrent, lastModified, size, storageClass } = version
  return rules
    .flatMap((rule) => {
      const steps = noncurrent
        ? (rule.NoncurrentVersionTransitions ?? [])
            .filter(({ NewerNoncurrentVersions = 0 }) => noncurrent.newer >= NewerNoncurrentVersions)
            .map(({ NoncurrentDays, StorageClass }) => ({
              StorageClass,
              at: dueTime(noncurrent.since, NoncurrentDays ?? 0),
            }))
        : (rule.Transitions ?? []).map(({ Date: date, Days, StorageClass }) => ({
            StorageClass,
            at: date?.getTime() ?? dueTime(lastModified, Days ?? 0),
          }))
      return steps.flatMap(({ StorageClass: to, at }) =>
        to !== undefined && at <= now && mayGo(storageClass, to) && isLargeEnough(rule, { to, size, lifecycle })
          ? [{ action: 'transition', rule: rule.ID ?? '', to } as const]
          : [],
      )
    })
    .toSorted((a, b) => coldness(b.to) - coldness(a.to))
}

function isLargeEnough(
  rule: LifecycleRule,
  {
    to,
    size,
    lifecycle,
  }: { readonly to: TransitionStorageClass; readonly size: number; readonly lifecycle: Lifecycle },
): boolean {
  if (size >= smallest || ruleFilter(rule).hasSize) return true
  return lifecycle.minimumSize === 'varies_by_storage_class' && (to === 'GLACIER' || to === 'DEEP_ARCHIVE')
}
