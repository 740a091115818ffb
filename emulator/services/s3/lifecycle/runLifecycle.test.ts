import type { LifecycleRule } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { openStore } from '../../../state/sqliteStore.ts'
import type { Store } from '../../../state/store.ts'
import { writeVersion } from '../commitVersion.ts'
import { type BucketRow, bucketRows, type ObjectDescription, objectRows } from '../rows.ts'
import { dropSetting, keepSetting } from '../settings/bucketSettings.ts'
import { lifecycleDocument } from '../settings/lifecycle/storedLifecycle.ts'
import { storeBytes } from '../storeBytes.ts'
import { newUploadId } from '../uploads/newUploadId.ts'
import { partKey, partRows, type UploadKey, uploadRows } from '../uploads/uploadRows.ts'
import { readVersions } from '../versions/readVersions.ts'
import { isDeleteMarker } from '../versions/versionRows.ts'
import type { Done } from './done.ts'
import { type LatestRuns, runLifecycle } from './runLifecycle.ts'

let store: Store
let latest: LatestRuns
beforeEach(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
  latest = new Map()
})
afterEach(() => store.close())

const bucket = 'kept'
const day = 86_400_000
/** Noon. */
const start = Date.parse('2026-01-10T12:00:00Z')
const options = { at: start, random: systemRandom }

function makeBucket(change: Partial<BucketRow> = {}, name = bucket): void {
  bucketRows(store).set(name, { name, region: 'us-east-1', createdAt: 0, ...change })
}

function keepRules(...rules: Partial<LifecycleRule>[]): void {
  const whole = rules.map((rule, index) => ({ ID: `r${index}`, Status: 'Enabled' as const, Filter: {}, ...rule }))
  const value = lifecycleDocument({ rules: whole, minimumSize: 'all_storage_classes_128K' })
  keepSetting(store, bucket, { name: 'lifecycle', value })
}

async function put(key: string, { at = start, ...more }: Partial<ObjectDescription> & { at?: number } = {}) {
  const bytes = await storeBytes(store, [Buffer.from('text')], 'CRC32')
  const description = {
    headers: { ContentType: 'text/plain' },
    metadata: {},
    storageClass: 'STANDARD',
    ...more,
  } as const
  const version = { key: [bucket, key], bytes, description } as const
  return store.transaction(() => writeVersion(store, version, { ...options, at }))
}

const run = (at: number, isOver = () => false): Promise<Done> =>
  runLifecycle({ store, random: systemRandom, at, latest, isOver })
/** Every version of the bucket, with an asterisk behind the keys of delete markers. */
const left = () =>
  readVersions(store, bucket, { prefix: '', start: { key: '' }, limit: 1000 }).map(
    ({ key, row }) => `${key}${isDeleteMarker(row) ? '*' : ''}`,
  )

test('S3-235: an object that expires is deleted with its bytes, where no versions are kept', async () => {
  makeBucket()
  keepRules({ Filter: { Prefix: 'logs/' }, Expiration: { Days: 1 } })
  const { parts } = await put('logs/a')
  await put('other')
  expect(await run(start + day)).toMatchObject({})
  expect(left()).toEqual(['logs/a', 'other'])
  expect(await run(start + 2 * day)).toMatchObject({ expire: 1, deleteVersion: 0 })
  expect(left()).toEqual(['other'])
  expect(() => store.blobs.read(parts[0].blob)).toThrow()
})

test('S3-235: where versions are kept it gets a delete marker, and former ones and the marker go later', async () => {
  makeBucket({ versioning: 'Enabled' })
  keepRules({
    Expiration: { Days: 1 },
    NoncurrentVersionExpiration: { NoncurrentDays: 1 },
  })
  await put('a')
  await put('a', { at: start + 1000 })
  expect(await run(start + 2 * day)).toMatchObject({ expire: 1, deleteVersion: 1 })
  expect(left()).toEqual(['a*', 'a'])
  expect(await run(start + 4 * day)).toMatchObject({ expire: 0, deleteVersion: 1 })
  expect(left()).toEqual(['a*'])
  expect(await run(start + 5 * day)).toMatchObject({ expire: 0, deleteVersion: 1 })
  expect(left()).toEqual([])
})

test('S3-227: the newest former versions stay that are to', async () => {
  makeBucket({ versioning: 'Enabled' })
  keepRules({ NoncurrentVersionExpiration: { NoncurrentDays: 1, NewerNoncurrentVersions: 2 } })
  for (let index = 0; index < 5; index++) await put('a', { at: start + index * 1000 })
  expect(await run(start + 3 * day)).toMatchObject({ deleteVersion: 2 })
  expect(left()).toEqual(['a', 'a', 'a'])
})

test('S3-235: what Object Lock keeps stays until its time is over', async () => {
  makeBucket({ versioning: 'Enabled', objectLock: {} })
  keepRules({ NoncurrentVersionExpiration: { NoncurrentDays: 1 } })
  await put('held', { legalHold: true })
  await put('retained', { retention: { mode: 'GOVERNANCE', until: start + 5 * day } })
  for (const key of ['held', 'retained']) await put(key)
  expect(await run(start + 3 * day)).toMatchObject({ deleteVersion: 0 })
  expect(await run(start + 6 * day)).toMatchObject({ deleteVersion: 1 })
  expect(left()).toEqual(['held', 'held', 'retained'])
})

test('S3-235: a class changes in place, and what is to end in the same run ends', async () => {
  makeBucket({ versioning: 'Enabled' })
  keepRules({
    Filter: { ObjectSizeGreaterThan: 0 },
    Transitions: [{ Days: 30, StorageClass: 'STANDARD_IA' }],
    Expiration: { Days: 60 },
  })
  const before = await put('a', { tags: { team: 'red' } })
  expect(await run(start + 32 * day)).toMatchObject({ transition: 1, expire: 0 })
  expect(objectRows(store).get([bucket, 'a'])).toEqual({ ...before, storageClass: 'STANDARD_IA' })
  await put('b')
  expect(await run(start + 62 * day)).toMatchObject({ transition: 1, expire: 2 })
  expect(left()).toEqual(['a*', 'a', 'b*', 'b'])
})

test('suspended, an action on one `null` does nothing to the one that took its place', async () => {
  makeBucket({ versioning: 'Enabled' })
  keepRules({ Expiration: { Days: 1 }, NoncurrentVersionExpiration: { NoncurrentDays: 1 } })
  makeBucket()
  await put('a')
  makeBucket({ versioning: 'Enabled' })
  await put('a', { at: start + 1000 })
  makeBucket({ versioning: 'Suspended' })
  // The marker of the current one is the one `null`, and the former one, which is due as well, is gone by that.
  expect(await run(start + 3 * day)).toMatchObject({ expire: 1, deleteVersion: 0 })
  expect(left()).toEqual(['a*', 'a'])
})

test('S3-226: an upload that nobody completes ends with its parts, whatever stands around it', async () => {
  makeBucket()
  keepRules({ Filter: { Prefix: 'm/' }, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } })
  const upload = async (key: string, initiatedAt: number): Promise<UploadKey> => {
    const id: UploadKey = [bucket, key, newUploadId(systemRandom, initiatedAt)]
    const description = { headers: { ContentType: 'text/plain' }, metadata: {}, storageClass: 'STANDARD' } as const
    const checksum = { algorithm: 'CRC32', type: 'COMPOSITE', isAsked: false } as const
    uploadRows(store).set(id, { initiatedAt, initiator: 'arn', description, checksum, foundObject: false })
    const received = store.blobs.receiveAtOnce(Buffer.from('part'))
    store.transaction(() => {
      const part = { blob: store.blobs.keep(received), size: 4, md5: '', checksum: '', lastModified: initiatedAt }
      partRows(store).set(partKey(id, 1), part)
    })
    return id
  }
  for (let index = 0; index < 205; index++) {
    await upload(`m/${String(index).padStart(3, '0')}`, index % 50 === 0 ? start : start + day)
  }
  const other = await upload('z', start)
  expect(await run(start + 2 * day)).toMatchObject({ abort: 5 })
  expect(uploadRows(store).count()).toBe(201)
  expect(partRows(store).count()).toBe(201)
  expect(uploadRows(store).get(other)).toBeDefined()
})

test('a bucket is gone through in batches, also in the middle of a key, and others work in between', async () => {
  makeBucket({ versioning: 'Enabled' })
  keepRules({ NoncurrentVersionExpiration: { NoncurrentDays: 1, NewerNoncurrentVersions: 3 } })
  for (let index = 0; index < 250; index++) await put('many', { at: start + index })
  for (let index = 0; index < 120; index++) await put(`z${String(index)}`)
  let turns = 0
  const done = await run(start + 3 * day, () => {
    turns++
    return false
  })
  expect(done).toMatchObject({ deleteVersion: 246 })
  expect(left().filter((key) => key === 'many')).toHaveLength(4)
  expect(turns).toBeGreaterThan(4)
})

test('it ends where it is to, where the bucket is gone, and where the rules are', async () => {
  makeBucket()
  keepRules({ Expiration: { Days: 1 } })
  for (let index = 0; index < 150; index++) await put(`k${String(index).padStart(3, '0')}`)
  const later = start + 3 * day
  expect(await run(later, () => true)).toMatchObject({ expire: 100 })
  expect(left()).toHaveLength(50)
  const dropRules = () => {
    dropSetting(store, bucket, 'lifecycle')
    return false
  }
  for (let index = 0; index < 150; index++) await put(`l${String(index).padStart(3, '0')}`)
  expect(await run(later, dropRules)).toMatchObject({ expire: 100 })
  expect(left()).toHaveLength(100)
})

test('S3-235: rules run once a day, and again where they were changed', async () => {
  makeBucket()
  keepRules({ Expiration: { Days: 1 } })
  await put('a')
  const later = Date.parse('2026-01-12T00:00:00Z')
  expect(await run(later - 1)).toMatchObject({ expire: 0 })
  expect(await run(later)).toMatchObject({ expire: 1 })
  await put('b', { at: start })
  expect(await run(later + 60_000)).toEqual({})
  expect(left()).toEqual(['b'])
  keepRules({ Filter: { Prefix: 'b' }, Expiration: { Days: 1 } })
  expect(await run(later + 120_000)).toMatchObject({ expire: 1 })
})

test('rules of many buckets are found among other settings', async () => {
  for (let index = 0; index < 120; index++) {
    makeBucket({}, `b${String(index)}`)
    keepSetting(store, `b${String(index)}`, { name: 'tagging', value: [] })
  }
  makeBucket()
  keepSetting(store, bucket, { name: 'accelerate', value: 'Enabled' })
  keepRules({ Expiration: { Days: 1 } })
  await put('a')
  expect(await run(start + 2 * day)).toMatchObject({ expire: 1 })
})
