import { expect, test } from 'vitest'
import { plainInput } from './plainInput.ts'

test('an input becomes plain data without bodies and secrets', () => {
  const input = {
    Bucket: 'b',
    Key: 'k',
    Body: new Uint8Array(12),
    SSECustomerKey: 'secret',
    MaxKeys: 3,
    Prefix: undefined,
    Expires: new Date('2026-11-20T14:00:00Z'),
    ChangeBatch: { Changes: [{ Action: 'UPSERT' }] },
  }
  expect(plainInput(input)).toEqual({
    Bucket: 'b',
    Key: 'k',
    Body: '(12 bytes)',
    SSECustomerKey: '(hidden)',
    MaxKeys: 3,
    Expires: '2026-11-20T14:00:00.000Z',
    ChangeBatch: { Changes: [{ Action: 'UPSERT' }] },
  })
})

test.each([
  ['text', 'häh', '(4 bytes)'],
  ['a file', new Blob(['abc']), '(3 bytes)'],
  ['a stream', new ReadableStream(), '(a stream)'],
])('a body of %s is only counted', (_, body, note) => {
  expect(plainInput({ Body: body })).toEqual({ Body: note })
})
