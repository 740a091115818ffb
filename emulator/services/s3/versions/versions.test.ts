import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { openStore } from '../../../state/sqliteStore.ts'
import type { Store } from '../../../state/store.ts'
import { writeVersion } from '../commitVersion.ts'
import { type BucketRow, bucketRows, type ObjectKey, objectRows } from '../rows.ts'
import { storeBytes } from '../storeBytes.ts'
import { listVersionsPage } from './listVersionsPage.ts'
import type { VersionStart } from './readVersions.ts'
import { removeCurrent, removeVersion } from './removeVersion.ts'
import { newVersionId, orderAt, orderBefore, orderOfVersionId } from './versionOrder.ts'
import { findVersion, isDeleteMarker, orderOf } from './versionRows.ts'

let store: Store
beforeEach(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
})
afterEach(() => store.close())

const bucket = 'kept'
const description = { headers: { ContentType: 'text/plain' }, metadata: {}, storageClass: 'STANDARD' } as const
/** It stands still: versions are told apart without it. */
const at = 1_700_000_000_000
const options = { at, random: systemRandom }

function keepVersions(versioning: BucketRow['versioning']): void {
  const row = { name: bucket, region: 'us-east-1', createdAt: 0 }
  bucketRows(store).set(bucket, versioning === undefined ? row : { ...row, versioning })
}

async function put(key: string, text: string): Promise<string> {
  const bytes = await storeBytes(store, [Buffer.from(text)], 'CRC32')
  return store.transaction(() => writeVersion(store, { key: [bucket, key], bytes, description }, options)).versionId
}
const end = (key: string) => store.transaction(() => removeCurrent(store, [bucket, key], options))
const remove = (key: string, versionId: string) =>
  store.transaction(() => removeVersion(store, [bucket, key], { versionId }))

async function textOf(key: ObjectKey, versionId: string): Promise<string | undefined> {
  const row = findVersion(store, key, versionId)
  if (!row || isDeleteMarker(row)) return undefined
  return Buffer.from((await store.blobs.read(row.parts[0].blob)) as Uint8Array).toString()
}

/** All pages of a listing, each begun where the one before says. */
function pages(maxKeys: number, { prefix = '', delimiter = '' } = {}) {
  const found = []
  let start: VersionStart | undefined = { key: '' }
  for (let page = 0; start && page < 200; page++) {
    const { versions, commonPrefixes, isTruncated, last } = listVersionsPage(store, bucket, {
      prefix,
      delimiter,
      maxKeys,
      start,
    })
    expect(versions.length + commonPrefixes.length).toBeLessThanOrEqual(maxKeys)
    found.push({ versions, commonPrefixes })
    const latest = versions.at(-1)
    if (!isTruncated) start = undefined
    else if (last?.versionId === undefined) start = { key: `${last?.key ?? ''}\u{10ffff}` }
    else start = { key: last.key, ...(latest && { afterOrder: orderOf(latest.row) }) }
  }
  return found
}
const listed = (maxKeys: number) =>
  pages(maxKeys).flatMap(({ versions }) =>
    versions.map(({ key, row, isCurrent }) => ({ key, id: row.versionId, isMarker: isDeleteMarker(row), isCurrent })),
  )

test('S3-123: an id is 32 characters that hold the place of the version, and nothing else is one', () => {
  const order = orderBefore(at, undefined)
  const id = newVersionId(order, systemRandom)
  expect(id).toMatch(/^[\w-]{32}$/)
  expect(orderOfVersionId(id)).toBe(order)
  for (const none of ['', 'null', id.slice(1), `${id}A`, `${id.slice(1)}/`])
    expect(orderOfVersionId(none)).toBeUndefined()
})

test('a new version stands before the others also where the clock stands still or was set back', () => {
  const first = orderAt(at)
  const second = orderBefore(at, first)
  const third = orderBefore(at - 3_600_000, second)
  const fourth = orderBefore(at + 3_600_000, third)
  expect([first, second, third, fourth].sort()).toEqual([fourth, third, second, first])
})

test('an object of before the bucket kept versions is its version null', async () => {
  keepVersions(undefined)
  await put('a', 'before')
  keepVersions('Enabled')
  const id = await put('a', 'after')
  expect(await textOf([bucket, 'a'], 'null')).toBe('before')
  expect(await textOf([bucket, 'a'], id)).toBe('after')
  expect(listed(10).map(({ id: each }) => each)).toEqual([id, 'null'])
})

test('S3-126: suspended, there is one version null, and the next one destroys it wherever it stands', async () => {
  keepVersions('Enabled')
  const kept = await put('a', 'kept')
  keepVersions('Suspended')
  expect(await put('a', 'first')).toBe('null')
  expect(await put('a', 'second')).toBe('null')
  expect(end('a')).toMatchObject({ versionId: 'null' })
  expect(listed(10).map(({ id, isMarker }) => [id, isMarker])).toEqual([
    ['null', true],
    [kept, false],
  ])
  keepVersions('Enabled')
  const last = await put('a', 'last')
  keepVersions('Suspended')
  await put('a', 'third')
  expect(listed(10).map(({ id }) => id)).toEqual(['null', last, kept])
  expect(await textOf([bucket, 'a'], 'null')).toBe('third')
})

test('S3-122: taking the marker away brings the object back', async () => {
  keepVersions('Enabled')
  const id = await put('a', 'text')
  const marker = end('a')
  expect(objectRows(store).get([bucket, 'a'])).toBeUndefined()
  remove('a', marker?.versionId ?? '')
  expect(objectRows(store).get([bucket, 'a'])?.versionId).toBe(id)
  expect(await textOf([bucket, 'a'], id)).toBe('text')
})

interface Modeled {
  readonly id: string
  /** undefined: a delete marker. */
  readonly text: string | undefined
}

/** Numbers from 0 to below `count`, the same in each run. */
function numbers(seed: number) {
  let state = seed
  return (count: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * count)
  }
}

test.each([1, 2, 3, 4, 5, 6])('what any acts leave is what a list of versions says (%i)', async (seed) => {
  const next = numbers(seed)
  const keys = ['a', 'a/b', 'a/c', 'ä', 'b\0', 'b\0c', 'z']
  const model = new Map<string, Modeled[]>(keys.map((key) => [key, []]))
  const without = (key: string, id: string) => (model.get(key) ?? []).filter((one) => one.id !== id)
  let versioning: BucketRow['versioning']
  keepVersions(versioning)
  for (let act = 0; act < 150; act++) {
    const key = keys[next(keys.length)] ?? ''
    const versions = model.get(key) ?? []
    const kind = next(10)
    if (kind === 0) {
      versioning = next(4) > 0 ? 'Enabled' : 'Suspended'
      keepVersions(versioning)
    } else if (kind < 6) {
      const text = `${key} ${act}`
      const id = await put(key, text)
      model.set(key, [{ id, text }, ...without(key, versioning === 'Enabled' ? '' : 'null')])
    } else if (kind < 8) {
      const marker = end(key)
      expect(marker === undefined).toBe(versioning === undefined)
      const left = without(key, versioning === 'Enabled' ? '' : 'null')
      model.set(key, marker ? [{ id: marker.versionId, text: undefined }, ...left] : left)
    } else {
      const { id = 'null' } = versions[next(versions.length)] ?? {}
      expect(remove(key, id) === undefined).toBe(!versions.some((one) => one.id === id))
      model.set(key, without(key, id))
    }
  }
  const expected = [...model].flatMap(([key, versions]) =>
    versions.map(({ id, text }, index) => ({ key, id, isMarker: text === undefined, isCurrent: index === 0 })),
  )
  expected.sort((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)))
  for (const maxKeys of [1, 2, 3, 7, 1000]) expect(listed(maxKeys)).toEqual(expected)
  for (const [key, versions] of model) {
    for (const { id, text } of versions) expect(await textOf([bucket, key], id)).toBe(text)
    const [latest] = versions
    expect(objectRows(store).get([bucket, key])?.versionId).toBe(latest?.text === undefined ? undefined : latest.id)
  }
  expect(expected.length).toBeGreaterThan(12)
})

test('groups hold each key once, however many versions it has, and pages go on behind them', async () => {
  keepVersions('Enabled')
  for (const key of ['a/1', 'a/1', 'a/2', 'b', 'c/1', 'c/1', 'd']) await put(key, key)
  end('c/1')
  for (const maxKeys of [1, 2, 3, 10]) {
    const found = pages(maxKeys, { delimiter: '/' })
    expect(found.flatMap(({ commonPrefixes }) => commonPrefixes)).toEqual(['a/', 'c/'])
    expect(found.flatMap(({ versions }) => versions.map(({ key }) => key))).toEqual(['b', 'd'])
  }
  expect(pages(10, { prefix: 'c/' }).flatMap(({ versions }) => versions)).toHaveLength(3)
})
