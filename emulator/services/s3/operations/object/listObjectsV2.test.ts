import { afterAll, beforeAll, expect, test } from 'vitest'
import { serviceModels } from '../../../../../tests/wire/serviceModels.ts'
import { systemRandom } from '../../../../program/clockAndRandom.ts'
import { openStore } from '../../../../state/sqliteStore.ts'
import type { Store } from '../../../../state/store.ts'
import type { OperationContext } from '../../../operation.ts'
import { readToken, writeToken } from '../../continuationToken.ts'
import { listedObject } from '../../listedObject.ts'
import { canonicalUserId } from '../../owner.ts'
import { type BucketRow, type ObjectRow, objectRows } from '../../rows.ts'
import { urlEncodeKey } from '../../urlEncodeKey.ts'
import { listObjectsV2 } from './listObjectsV2.ts'

const bucket: BucketRow = { name: 'hostile', region: 'us-east-1', createdAt: 0 }
const account = '123456789012'
const hostile = [
  '&<>"\'',
  ']]>',
  '&amp;',
  '\u0001\u0008\t\n\r\u001f',
  '\u0085',
  '\u2028\u2029',
  '\ufffe\uffff',
  '\uffee',
  '\u{1f469}\u200d\u{1f467}',
  '\u{10ffff}',
  'a\u0000b',
  "caf\u00e9 + %2F ?#~!()*'",
  'x'.repeat(1_024),
  'a',
  'a/',
  'a//1',
  'a/1',
  'a/2/3',
  '/leading',
  ...Array.from({ length: 1_100 }, (_, index) => `many/${index % 7}/${index}&`),
]

let store: Store
beforeAll(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
  const rows = objectRows(store)
  store.transaction(() => {
    for (const [index, key] of hostile.entries()) rows.set([bucket.name, key], rowOf(index))
    rows.set(['hostile2', 'other'], rowOf(1))
  })
})
afterAll(() => store.close())

function rowOf(index: number): ObjectRow {
  return {
    versionId: 'null',
    parts: [{ blob: index, size: index }],
    size: index * 1_234_567,
    etag: index.toString(16).padStart(32, '0'),
    lastModified: 1_700_000_000_000 + 1000 * Math.floor(index / 3),
    storageClass: index % 2 === 0 ? 'STANDARD' : 'INTELLIGENT_TIERING',
    headers: { ContentType: 'text/plain' },
    metadata: { long: 'x'.repeat(index % 900) },
    checksum: { algorithm: index % 5 === 0 ? 'SHA256' : 'CRC64NVME', value: 'AAAAAAAAAAA=' },
  }
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

const sorted = hostile.toSorted(byBytes)

type Input = Parameters<typeof listObjectsV2.run>[0]

/** The same listing in the plainest way: every key is looked at, and every member goes through the writer for all operations. */
function plainly(input: Input): object {
  const { Prefix = '', Delimiter = '', StartAfter = '', ContinuationToken, MaxKeys = 1000, EncodingType } = input
  const encode = EncodingType === 'url' ? urlEncodeKey : (text: string) => text
  const owner = input.FetchOwner ? canonicalUserId(account) : undefined
  const from = ContinuationToken === undefined ? undefined : readToken(ContinuationToken)
  const isAhead = (key: string) =>
    from === undefined ? byBytes(key, StartAfter) > 0 || StartAfter === '' : byBytes(key, from) >= 0
  const all = new Map<string, string>()
  for (const key of sorted) {
    if (!key.startsWith(Prefix) || !isAhead(key)) continue
    const end = Delimiter === '' ? -1 : key.indexOf(Delimiter, Prefix.length)
    const entry = end < 0 ? key : key.slice(0, end + Delimiter.length)
    if (end >= 0 && from === undefined && StartAfter !== '' && byBytes(entry, StartAfter) <= 0) continue
    if (!all.has(`${end < 0}${entry}`)) all.set(`${end < 0}${entry}`, key)
  }
  const entries = [...all].map(
    ([entry, first]) => [entry.replace(/^(true|false)/, ''), first, entry.startsWith('true')] as const,
  )
  const page = entries.slice(0, MaxKeys)
  const next = MaxKeys === 0 ? undefined : entries[MaxKeys]
  const contents = page.filter(([, , isKey]) => isKey)
  return {
    Name: bucket.name,
    Prefix: encode(Prefix),
    ...(Delimiter !== '' && { Delimiter: encode(Delimiter) }),
    ...(input.StartAfter !== undefined && ContinuationToken === undefined && { StartAfter: encode(StartAfter) }),
    ...(ContinuationToken !== undefined && { ContinuationToken }),
    ...(EncodingType !== undefined && { EncodingType }),
    MaxKeys,
    KeyCount: page.length,
    IsTruncated: next !== undefined,
    ...(next && { NextContinuationToken: writeToken(next[1]) }),
    Contents: contents.map(([key]) => listedObject(encode(key), summaryOfKey(key), { owner })),
    CommonPrefixes: page.filter(([, , isKey]) => !isKey).map(([group]) => ({ Prefix: encode(group) })),
  }
}

/** From the row itself, not from what stands beside it. */
function summaryOfKey(key: string) {
  const { size, etag, lastModified, storageClass, checksum } = rowOf(hostile.indexOf(key))
  return { size, etag, lastModified, storageClass, algorithm: checksum.algorithm }
}

const xmlOf = (output: object) =>
  serviceModels.s3.writeOutput('ListObjectsV2', output, { requestId: 'request-1', at: 0, method: 'GET' }).body

const context = () => ({ store, account }) as unknown as OperationContext

const starts: readonly Partial<Input>[] = [
  {},
  { StartAfter: 'a/1' },
  { StartAfter: '' },
  { ContinuationToken: writeToken('many/3/') },
  { StartAfter: 'zzz' },
  { StartAfter: 'a', ContinuationToken: writeToken('a/2/3') },
]
const inputs = [undefined, 0, 1, 7].flatMap((MaxKeys) =>
  [undefined, '/', '&'].flatMap((Delimiter) =>
    [undefined, 'a', 'a/', 'many/', 'none'].flatMap((Prefix) =>
      starts.flatMap((start) =>
        [
          {},
          { EncodingType: 'url' as const },
          { FetchOwner: true },
          { FetchOwner: false, OptionalObjectAttributes: ['RestoreStatus' as const] },
        ].map((more): Input => ({
          Bucket: bucket.name,
          ...(MaxKeys !== undefined && { MaxKeys }),
          ...(Delimiter !== undefined && { Delimiter }),
          ...(Prefix !== undefined && { Prefix }),
          ...start,
          ...more,
        })),
      ),
    ),
  ),
)

test('A listing is to the byte what the writer for all operations makes of its rows, whatever is in the keys', async () => {
  const different: Input[] = []
  for (const input of inputs) {
    const fast = xmlOf(await listObjectsV2.run(input, context(), bucket))
    if (fast !== xmlOf(plainly(input))) different.push(input)
  }
  expect(different).toEqual([])
})

test('Every member of a listed object is written, and every hostile key is in the listing', async () => {
  const body = xmlOf(await listObjectsV2.run({ Bucket: bucket.name, MaxKeys: 3, Prefix: '&' }, context(), bucket))
  expect(body).toContain(
    "<Contents><Key>&amp;&lt;&gt;&quot;'</Key><LastModified>2023-11-14T22:13:20.000Z</LastModified>" +
      '<ETag>&quot;00000000000000000000000000000000&quot;</ETag><ChecksumAlgorithm>SHA256</ChecksumAlgorithm>' +
      '<ChecksumType>FULL_OBJECT</ChecksumType><Size>0</Size><StorageClass>STANDARD</StorageClass></Contents>',
  )
  expect(body).toContain('<Key>&amp;amp;</Key>')
})
