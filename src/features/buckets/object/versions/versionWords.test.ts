import { expect, test } from 'vitest'
import type { ListedVersion } from '../../../../aws/services/s3/listObjectVersions.ts'
import { afterwardsWords, countWords, markerWords, notRestorable, nullWords } from './versionWords.ts'

const version = (versionId: string, more: Partial<ListedVersion> = {}): ListedVersion => ({
  kind: 'version',
  versionId,
  isLatest: false,
  lastModified: new Date(2026, 10, 24, 10, 12, 3),
  size: 1,
  storageClass: 'STANDARD',
  ...more,
})
const latest = { isLatest: true }
const marker = (versionId: string, more: Partial<ListedVersion> = {}) =>
  version(versionId, { kind: 'delete marker', ...more })
const whole = (...versions: ListedVersion[]) => ({ versions, complete: true })
const begun = (...versions: ListedVersion[]) => ({ versions, complete: false })

test('S3-123: versions and markers are counted apart, and what is not loaded is not claimed', () => {
  expect(countWords(whole(version('a')))).toBe('1 version')
  expect(countWords(whole(marker('m'), version('a'), version('b')))).toBe('2 versions, 1 delete marker')
  expect(countWords(begun(version('a'), version('b')))).toBe('2+ versions')
})

test('S3-126: null is from before versioning where nothing is older, and from a suspension where something is', () => {
  const none = version('null')
  expect(nullWords(none, whole(version('b'), none), undefined)).toBe('before versioning')
  expect(nullWords(none, whole(none), 'Enabled')).toBe('before versioning')
  expect(nullWords(none, whole(none, version('a')), 'Enabled')).toBe('while versioning was suspended')
})

test('S3-126: what the list does not show is not said of null', () => {
  const none = version('null')
  expect(nullWords(none, whole(none), undefined)).toBeUndefined()
  expect(nullWords(none, whole(none), 'Suspended')).toBeUndefined()
  expect(nullWords(none, begun(version('b'), none), 'Enabled')).toBeUndefined()
})

test('S3-122: deleting a marker is an undoing only where it hides something', () => {
  const hiding = marker('m', latest)
  expect(markerWords(hiding, whole(hiding, version('a'))).label).toBe('Undo the delete')
  expect(markerWords(hiding, begun(hiding)).label).toBe('Undo the delete')
  expect(markerWords(hiding, whole(hiding, marker('n')))).toEqual({
    does: 'delete marker, hides nothing any more',
    label: 'Remove the marker',
  })
  const former = marker('m')
  expect(markerWords(former, whole(version('b', latest), former, version('a')))).toEqual({
    does: 'delete marker, hid the object',
    label: 'Remove the marker',
  })
})

test('S3-125: the current version needs no restoring, and S3 copies no more than 5 GiB in one go', () => {
  expect(notRestorable(version('a', latest))).toBe('It is the current version.')
  expect(notRestorable(version('a', { size: 5 * 1024 ** 3 }))).toBeUndefined()
  expect(notRestorable(version('a', { size: 5 * 1024 ** 3 + 1 }))).toContain('5 GiB')
})

test('S3-125: before a version goes for good it is said what the key gives then', () => {
  const current = version('b', latest)
  const former = version('a')
  expect(afterwardsWords(former, whole(current, former))).toContain('the current one stays current')
  expect(afterwardsWords(current, whole(current, former))).toContain('24 Nov 2026, 10:12:03 becomes the current one')
  expect(afterwardsWords(current, whole(current, marker('m'), former))).toContain('hidden then')
  expect(afterwardsWords(current, whole(current))).toContain('the object is gone with it')
  expect(afterwardsWords(current, begun(current))).toContain('The version before it')
})
