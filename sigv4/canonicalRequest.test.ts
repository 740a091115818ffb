import { createHmac, hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signatureVectors, vectorKey, vectorScope, vectorTime } from '../tests/unit/signatureVectors.cases.ts'
import { canonicalQuery, canonicalRequest, UnreadableUri } from './canonicalRequest.ts'
import { keySteps, stringToSign } from './stringToSign.ts'

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const key = keySteps(vectorScope).reduce(
  (previous: string | Buffer, step) => hmac(previous, step),
  `AWS4${vectorKey.secretAccessKey}`,
)

describe("AWS's test suite", () => {
  test.each(signatureVectors)('$name has the published signature', (vector) => {
    const { method, path, query, headers, payloadHash, signature } = vector
    const canonical = canonicalRequest({
      method,
      rawPath: path,
      rawQuery: query,
      headers,
      signedHeaders: Object.keys(headers).sort(),
      payloadHash,
      keepsPath: false,
    })
    const text = stringToSign(vectorTime, vectorScope, hash('sha256', canonical))
    expect(hmac(key, text).toString('hex')).toBe(signature)
  })
})

test('S3 signs a path as it is sent, the others encode it once more and resolve its dots', () => {
  const parts = { method: 'GET', rawQuery: '', headers: {}, signedHeaders: [], payloadHash: '' }
  const rawPath = '/photos/a%20b/../c%2Fd'
  const pathOf = (keeping: { readonly keepsPath: boolean }) =>
    canonicalRequest({ ...parts, ...keeping, rawPath }).split('\n')[1]
  expect(pathOf({ keepsPath: true })).toBe(rawPath)
  expect(pathOf({ keepsPath: false })).toBe('/photos/c%252Fd')
})

test('what is not UTF-8 is named', () => {
  expect(() => canonicalQuery('a=%ff')).toThrow(UnreadableUri)
  expect(() => canonicalQuery('a=%ff')).toThrow('%ff')
})

test.each([
  ['', ''],
  ['location', 'location='],
  ['b=2&a=1', 'a=1&b=2'],
  ['a=b%20c', 'a=b%20c'],
  ['a=b+c', 'a=b%20c'],
  ['a=%2b', 'a=%2B'],
  ['a=(x)*', 'a=%28x%29%2A'],
  ['a=b=c', 'a=b%3Dc'],
  ['&a=1&&', 'a=1'],
  ['X-Amz-Signature=00&X-Amz-Date=1', 'X-Amz-Date=1'],
  ['%61=1', 'a=1'],
])('the query "%s" becomes "%s"', (raw, canonical) => {
  expect(canonicalQuery(raw)).toBe(canonical)
})
