import { expect, test } from 'vitest'
import { checkReadConditions, checkWriteConditions } from './preconditions.ts'
import type { ObjectRow } from './rows.ts'

const day = 86_400_000
const row: ObjectRow = {
  versionId: 'null',
  parts: [{ blob: 1, size: 1 }],
  size: 1,
  etag: 'aaaa',
  lastModified: 10 * day,
  storageClass: 'STANDARD',
  headers: { ContentType: 'text/plain' },
  metadata: {},
  checksum: { algorithm: 'CRC32', value: 'AAAAAA==' },
}
const before = new Date(9 * day)
const same = new Date(10 * day)
const after = new Date(11 * day)
const now = 20 * day

test.each([
  { conditions: {}, answer: undefined },
  { conditions: { IfMatch: '"aaaa"' }, answer: undefined },
  { conditions: { IfMatch: 'aaaa' }, answer: undefined },
  { conditions: { IfMatch: '*' }, answer: undefined },
  { conditions: { IfMatch: '"x", W/"aaaa"' }, answer: undefined },
  { conditions: { IfMatch: '"bbbb"' }, answer: 412 },
  { conditions: { IfMatch: '"aaaa"', IfUnmodifiedSince: before }, answer: undefined },
  { conditions: { IfUnmodifiedSince: before }, answer: 412 },
  { conditions: { IfUnmodifiedSince: same }, answer: undefined },
  { conditions: { IfNoneMatch: '"aaaa"' }, answer: 304 },
  { conditions: { IfNoneMatch: '"bbbb"' }, answer: undefined },
  { conditions: { IfNoneMatch: '"bbbb"', IfModifiedSince: after }, answer: undefined },
  { conditions: { IfNoneMatch: '"aaaa"', IfModifiedSince: before }, answer: 304 },
  { conditions: { IfModifiedSince: same }, answer: 304 },
  { conditions: { IfModifiedSince: before }, answer: undefined },
  { conditions: { IfModifiedSince: new Date(now + day) }, answer: undefined },
])('reading with $conditions answers $answer', ({ conditions, answer }) => {
  const check = () => checkReadConditions(row, conditions, now)
  if (answer === undefined) expect(check).not.toThrow()
  else expect(check).toThrow(expect.objectContaining({ status: answer }))
})

test.each([
  { there: undefined, conditions: {}, answer: undefined },
  { there: undefined, conditions: { IfNoneMatch: '*' }, answer: undefined },
  { there: row, conditions: { IfNoneMatch: '*' }, answer: 412 },
  { there: row, conditions: { IfMatch: '"aaaa"' }, answer: undefined },
  { there: row, conditions: { IfMatch: '"bbbb"' }, answer: 412 },
  { there: undefined, conditions: { IfMatch: '"aaaa"' }, answer: 404 },
])('S3-061: writing with $conditions answers $answer', ({ there, conditions, answer }) => {
  const check = () => checkWriteConditions(there, conditions)
  if (answer === undefined) expect(check).not.toThrow()
  else expect(check).toThrow(expect.objectContaining({ status: answer }))
})
