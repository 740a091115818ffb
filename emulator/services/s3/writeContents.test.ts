import { expect, test } from 'vitest'
import { listedObject } from './listedObject.ts'
import { aroundEtag, readSummary, summaryOf } from './objectSummary.ts'
import { s3 } from './service.ts'
import { writeContents } from './writeContents.ts'

const etag = (digit: string) => digit.repeat(32)

/** Each differs from the one before in something else. */
const summaries = [
  summaryOf({ size: 0, etag: etag('a'), lastModified: 0, storageClass: 'STANDARD', checksum: { algorithm: 'CRC32' } }),
  summaryOf({ size: 0, etag: etag('b'), lastModified: 0, storageClass: 'STANDARD', checksum: { algorithm: 'CRC32' } }),
  summaryOf({ size: 12, etag: etag('b'), lastModified: 0, storageClass: 'STANDARD', checksum: { algorithm: 'CRC32' } }),
  summaryOf({
    size: 12,
    etag: etag('b'),
    lastModified: 1_790_000_000_123,
    storageClass: 'STANDARD',
    checksum: { algorithm: 'CRC32' },
  }),
  summaryOf({
    size: 12,
    etag: etag('b'),
    lastModified: 1_790_000_000_123,
    storageClass: 'STANDARD_IA',
    checksum: { algorithm: 'CRC32' },
  }),
  summaryOf({
    size: 12,
    etag: etag('c'),
    lastModified: 1_790_000_000_123,
    storageClass: 'STANDARD_IA',
    checksum: { algorithm: 'SHA256' },
  }),
  summaryOf({
    size: 5,
    etag: etag('c'),
    lastModified: 0,
    storageClass: 'STANDARD',
    checksum: { algorithm: 'CRC64NVME' },
  }),
]
const keys = ['a/b.jpg', '', '<&>"\'', 'ä/日本/\u{1f600}', '\u0001\u2028\uffff', 'two  spaces ', 'a/b.jpg']

test('a listing is written to the byte as the writer for all operations writes it', () => {
  const contents = summaries.map((summary, index) => [keys[index] ?? '', summary] as const)
  for (const page of [contents, contents.toReversed(), contents.slice(0, 1)]) {
    const Contents = page.map(([key, summary]) => listedObject(key, readSummary(summary)))
    const { body } = s3.model.writeOutput('ListObjectsV2', { Contents }, { requestId: 'A', at: 0, method: 'GET' })
    expect(`${String(body).split('<Contents>')[0]}${writeContents(page)}</ListBucketResult>`).toBe(body)
  }
  expect(writeContents([])).toBe('')
})

test.each(summaries)('both readings of a summary say the same: %s', (summary) => {
  const { size, etag: read, lastModified, storageClass, algorithm } = readSummary(summary)
  expect(aroundEtag(summary)).toEqual({
    size: String(size),
    etag: read,
    others: `${lastModified} ${storageClass} ${algorithm}`,
  })
})
