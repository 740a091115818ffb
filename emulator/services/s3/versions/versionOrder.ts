/**
 * Where a version stands among those of its key, as text that sorts the latest first, and the version ids that hold it: a
 * version is found by its id without a look at the others.
 */
import type { Random } from '../../../program/clockAndRandom.ts'

/** Versions of a key that may begin in one millisecond before they run ahead of the clock. */
const perMillisecond = 1000
const orderBytes = 7
const orderDigits = 2 * orderBytes
const idBytes = 24
const idForm = /^[\w-]{32}$/

/** @param lastModified milliseconds since 1970, of a version that was written before there were orders. */
export function orderAt(lastModified: number): string {
  return orderText(lastModified * perMillisecond)
}

/**
 * The place of a new version: before all others of its key, also where the clock stands still or was set back.
 * @param at milliseconds since 1970
 * @param latest the order of the latest one so far; undefined where there is none.
 */
export function orderBefore(at: number, latest: string | undefined): string {
  const number = at * perMillisecond
  return orderText(latest === undefined ? number : Math.max(number, numberOf(latest) + 1))
}

/** An id that says nothing to callers: 32 characters, as AWS's have. */
export function newVersionId(order: string, random: Random): string {
  return Buffer.concat([Buffer.from(order, 'hex'), random.bytes(idBytes - orderBytes)]).toString('base64url')
}

/** @returns undefined for what is no version id. */
export function orderOfVersionId(versionId: string): string | undefined {
  return idForm.test(versionId) ? Buffer.from(versionId, 'base64url').toString('hex', 0, orderBytes) : undefined
}

function orderText(number: number): string {
  return (Number.MAX_SAFE_INTEGER - Math.floor(number)).toString(16).padStart(orderDigits, '0')
}

function numberOf(order: string): number {
  return Number.MAX_SAFE_INTEGER - Number.parseInt(order, 16)
}
