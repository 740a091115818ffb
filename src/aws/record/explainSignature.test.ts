import { describe, expect, test } from 'vitest'
import { signatureVectors, vectorKey, vectorScope, vectorTime } from '../../../tests/unit/signatureVectors.cases.ts'
import { explainSignature, firstDifference } from './explainSignature.ts'
import { importSigningKey, type SignedRequest } from './signedRequest.ts'

const key = (secretAccessKey: string) => {
  const imported = importSigningKey({ secretAccessKey })
  if (!imported) throw new Error('There is no WebCrypto.')
  return imported
}

/** As a request carries them: the payload's hash stands in a header that the test suite does not sign. */
function requestOf(vector: (typeof signatureVectors)[number], change: Partial<SignedRequest> = {}): SignedRequest {
  const { method, path, query, headers, payloadHash, signature } = vector
  const names = Object.keys(headers).sort().join(';')
  const credential = `${vectorKey.accessKeyId}/20150830/us-east-1/service/aws4_request`
  return {
    method,
    path,
    query: queryOf(query),
    headers: {
      ...headers,
      'x-amz-content-sha256': payloadHash,
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
    },
    key: key(vectorKey.secretAccessKey),
    ...change,
  }
}

function queryOf(raw: string): SignedRequest['query'] {
  const query: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(raw)) (query[name] ??= []).push(value)
  return query
}

const [vanilla] = signatureVectors
if (!vanilla) throw new Error('There are no vectors.')

describe("AWS's test suite", () => {
  test.each(signatureVectors)('$name: what is computed is what was published', async (vector) => {
    const steps = await explainSignature(requestOf(vector))
    expect(steps).toMatchObject({ accessKeyId: 'AKIDEXAMPLE', timestamp: vectorTime, scope: vectorScope })
    expect(steps?.computed).toBe(vector.signature)
    expect(steps?.sent).toBe(vector.signature)
  })

  test('get-vanilla in its three steps', async () => {
    const steps = await explainSignature(requestOf(vanilla))
    const hash = 'bb579772317eb040ac9ed261061d46c1f17a8133879d6129b6e1c25292927e63'
    expect(steps?.canonical.text.split('\n').slice(0, 7)).toEqual([
      'GET',
      '/',
      '',
      'host:example.amazonaws.com',
      'x-amz-date:20150830T123600Z',
      '',
      'host;x-amz-date',
    ])
    expect(steps?.canonical.hash).toBe(hash)
    expect(steps?.stringToSign).toBe(
      `AWS4-HMAC-SHA256\n${vectorTime}\n20150830/us-east-1/service/aws4_request\n${hash}`,
    )
  })
})

test('another secret, or a header that changed on the way, is not equal', async () => {
  const wrong = await explainSignature(requestOf(vanilla, { key: key('another') }))
  expect(wrong?.computed).not.toBe(wrong?.sent)
  const request = requestOf(vanilla)
  const changed = await explainSignature({ ...request, headers: { ...request.headers, host: 'elsewhere.test' } })
  expect(changed?.computed).not.toBe(changed?.sent)
})

test('secrets are hidden in every part, also in the text, and their size is told', async () => {
  const secrets = ['token-of-the-session', 'bytes-of-a-key']
  const request = requestOf(vanilla)
  const steps = await explainSignature({
    ...request,
    headers: {
      ...request.headers,
      'X-Amz-Security-Token': secrets[0] ?? '',
      'x-amz-server-side-encryption-customer-key': secrets[1] ?? '',
      authorization: (request.headers['authorization'] ?? '').replace(
        'host;x-amz-date',
        'host;x-amz-date;x-amz-security-token;x-amz-server-side-encryption-customer-key',
      ),
    },
  })
  expect(steps?.canonical.headers.find(({ name }) => name === 'x-amz-security-token')).toEqual({
    name: 'x-amz-security-token',
    value: undefined,
    bytes: 20,
  })
  expect(steps?.canonical.hidesSecret).toBe(true)
  const text = JSON.stringify(steps)
  for (const secret of [...secrets, vectorKey.secretAccessKey]) expect(text).not.toContain(secret)
})

test('S3 signs a path as it is sent, the other services encode it once more', async () => {
  const pathFor = async (service: string) => {
    const request = requestOf(vanilla, { path: '/b/a%20b%2B%E2%82%AC' })
    const headers = {
      ...request.headers,
      authorization: (request.headers['authorization'] ?? '').replace('/service/', `/${service}/`),
    }
    return (await explainSignature({ ...request, headers }))?.canonical.path
  }
  expect(await pathFor('s3')).toBe('/b/a%20b%2B%E2%82%AC')
  expect(await pathFor('route53')).toBe('/b/a%2520b%252B%25E2%2582%25AC')
})

test('what is not signed by Signature Version 4 has no steps', async () => {
  const request = requestOf(vanilla)
  expect(await explainSignature({ ...request, headers: {} })).toBeUndefined()
  expect(
    await explainSignature({ ...request, headers: { ...request.headers, authorization: 'Bearer token' } }),
  ).toBeUndefined()
})

test('the signing key signs and does not tell its secret', async () => {
  await expect(crypto.subtle.exportKey('raw', await key('secret'))).rejects.toThrow()
})

test.each([
  ['abc', 'abc', undefined],
  ['abc', 'abd', 2],
  ['ab', 'abc', 2],
  ['', 'a', 0],
])('%j and %j begin to differ at %j', (left, right, at) => {
  expect(firstDifference(left, right)).toBe(at)
})
