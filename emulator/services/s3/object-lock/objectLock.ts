/** What Object Lock keeps from being deleted (Amazon S3 User Guide, "Locking objects with Object Lock"). */
import { AwsError } from '../../../wire/awsError.ts'
import { isDeleteMarker, type VersionRow } from '../versions/versionRows.ts'
import type { DefaultRetention, LockMode, Retention } from './lockTypes.ts'

const day = 86_400_000

export function isLockMode(text: string | undefined): text is LockMode {
  return text === 'GOVERNANCE' || text === 'COMPLIANCE'
}

/** @param at milliseconds since 1970, when the version was made. */
export function retentionFrom({ mode, days, years }: DefaultRetention, at: number): Retention {
  if (years === undefined) return { mode, until: at + (days ?? 0) * day }
  const until = new Date(at)
  until.setUTCFullYear(until.getUTCFullYear() + years)
  return { mode, until: until.getTime() }
}

/**
 * Called before a version goes for good.
 * @param options.now milliseconds since 1970
 * @param options.bypass the caller asks to pass retention in governance mode, and may.
 * @throws AwsError AccessDenied
 */
export function checkUnlocked(
  row: VersionRow | undefined,
  options: { readonly now: number; readonly bypass: boolean },
): void {
  if (!row || !isLocked(row, options)) return
  throw new AwsError('AccessDenied', 'Access Denied because object protected by object lock.', { status: 403 })
}

/** Whether a lock keeps a version from going for good. @param options as of `checkUnlocked`. */
export function isLocked(row: VersionRow, options: { readonly now: number; readonly bypass: boolean }): boolean {
  if (isDeleteMarker(row)) return false
  const isRetained =
    row.retention !== undefined && isInForce(row.retention, options.now) && !canPass(row.retention, options)
  return isRetained || row.legalHold === true
}

/**
 * Called before a retention is replaced: longer is always possible, shorter or none only in governance mode.
 * @throws AwsError AccessDenied
 */
export function checkRetentionChange(
  current: Retention | undefined,
  wanted: Retention | undefined,
  options: { readonly now: number; readonly bypass: boolean },
): void {
  if (!current || !isInForce(current, options.now) || canPass(current, options)) return
  const isLonger = wanted !== undefined && wanted.until >= current.until
  const keepsMode = wanted?.mode === current.mode || (current.mode === 'GOVERNANCE' && wanted?.mode === 'COMPLIANCE')
  if (isLonger && keepsMode) return
  throw new AwsError('AccessDenied', 'Access Denied because object protected by object lock.', { status: 403 })
}

function isInForce({ until }: Retention, now: number): boolean {
  return until > now
}

function canPass({ mode }: Retention, { bypass }: { readonly bypass: boolean }): boolean {
  return mode === 'GOVERNANCE' && bypass
}
