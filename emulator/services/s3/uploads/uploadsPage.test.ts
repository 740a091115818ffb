import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { openStore } from '../../../state/sqliteStore.ts'
import type { Store } from '../../../state/store.ts'
import { newUploadId } from './newUploadId.ts'
import { type UploadKey, type UploadRow, uploadRows } from './uploadRows.ts'
import { type UploadsOptions, uploadsPage } from './uploadsPage.ts'

const bucket = 'films'
const row: UploadRow = {
  initiatedAt: 1_700_000_000_000,
  initiator: 'arn:aws:iam::123456789012:user/mika',
  description: { headers: { ContentType: 'video/mp4' }, metadata: {}, storageClass: 'STANDARD' },
  checksum: { algorithm: 'CRC64NVME', type: 'FULL_OBJECT', isAsked: false },
  foundObject: false,
}
/** More of one key, and in one group, than are read at once. */
const keys = [
  ...Array<string>(600).fill('again'),
  ...Array.from({ length: 600 }, (_, index) => `group/${String(index).padStart(3, '0')}`),
  'group0',
  'nul\0',
  'nul\0\0',
  '\u{10ffff}/x',
  '\u{10ffff}/y',
]

let store: Store
let all: UploadKey[]
beforeAll(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
  all = keys.map((key, index) => [bucket, key, newUploadId(systemRandom, 1_700_000_000_000 + index)])
  store.transaction(() => {
    for (const key of all) uploadRows(store).set(key, row)
    uploadRows(store).set(['films2', 'other', 'id'], row)
  })
})
afterAll(() => store.close())

function inPages(options: Partial<UploadsOptions>): readonly string[] {
  const found: string[] = []
  let markers = { keyMarker: '', uploadIdMarker: '' }
  for (;;) {
    const page = uploadsPage(store, bucket, { prefix: '', delimiter: '', most: 1000, ...markers, ...options })
    found.push(...page.uploads.map(({ key }) => key[2]), ...page.commonPrefixes)
    if (!page.next) return found
    markers = { keyMarker: page.next.key, uploadIdMarker: page.next.uploadId }
  }
}
const idsOf = (isMeant: (key: string) => boolean) => all.filter(([, key]) => isMeant(key)).map(([, , id]) => id)

test.each([1, 7, 255, 256, 257, 1000])('S3-208: pages of %i hold all uploads, once and in their order', (most) => {
  expect(inPages({ most })).toEqual(idsOf(() => true))
  expect(inPages({ most, prefix: 'group' })).toEqual(idsOf((key) => key.startsWith('group')))
})

test.each([1, 2, 256, 1000])('S3-208: pages of %i with groups hold each group once', (most) => {
  const found = inPages({ most, delimiter: '/' })
  expect(found.toSorted()).toEqual([...idsOf((key) => !key.includes('/')), 'group/', '\u{10ffff}/'].toSorted())
})

test('S3-208: a marker within a group passes over the group, and one behind all is the end', () => {
  const from = (keyMarker: string) =>
    uploadsPage(store, bucket, { prefix: '', delimiter: '/', keyMarker, uploadIdMarker: '', most: 2 })
  expect(from('group/300').uploads.map(({ key }) => key[1])).toEqual(['group0', 'nul\0'])
  expect(from('\u{10ffff}/')).toEqual({ uploads: [], commonPrefixes: [] })
  expect(uploadsPage(store, bucket, { prefix: '', delimiter: '', keyMarker: '', uploadIdMarker: '', most: 0 })).toEqual(
    {
      uploads: [],
      commonPrefixes: [],
    },
  )
})
