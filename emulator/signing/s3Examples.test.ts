import { describe, expect, test } from 'vitest'
import { s3Signing } from '../services/s3/signing/s3Signing.ts'
import { decodeAwsChunked } from '../wire/awsChunked.ts'
import type { HttpRequest } from '../wire/message.ts'
import { verifySignature } from './verifySignature.ts'

/**
 * The worked examples of the Amazon S3 API reference, "Authenticating requests (AWS Signature Version 4)": bucket
 * examplebucket, 24 May 2013.
 */
const now = Date.UTC(2013, 4, 24)
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const host = 'examplebucket.s3.amazonaws.com'
const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const options = { rules: s3Signing, region: 'us-east-1', now, secretOf: () => ({ secretAccessKey }) } as const

function request(method: string, target: string, headers: Record<string, string>, signature?: string): HttpRequest {
  const [rawPath = '', rawQuery = ''] = target.split('?')
  const all: Record<string, string> = { host, ...headers }
  if (signature !== undefined) {
    all['x-amz-date'] = '20130524T000000Z'
    const signed = Object.keys(all).sort().join(';')
    const credential = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request'
    all.authorization = `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${signed},Signature=${signature}`
  }
  return { method, rawPath, rawQuery, headers: all, body: chunks([]) }
}

async function* chunks(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

const examples = [
  {
    name: 'GET object',
    request: request(
      'GET',
      '/test.txt',
      { range: 'bytes=0-9', 'x-amz-content-sha256': emptySha256 },
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ),
  },
  {
    name: 'PUT object',
    request: request(
      'PUT',
      '/test$file.text',
      {
        date: 'Fri, 24 May 2013 00:00:00 GMT',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      },
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ),
  },
  {
    name: 'GET bucket lifecycle',
    request: request(
      'GET',
      '/?lifecycle',
      { 'x-amz-content-sha256': emptySha256 },
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    ),
  },
  {
    name: 'list objects',
    request: request(
      'GET',
      '/?max-keys=2&prefix=J',
      { 'x-amz-content-sha256': emptySha256 },
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ),
  },
]

test.each(examples)('the published signature of $name is accepted', ({ request }) => {
  const result = verifySignature(request, options)
  expect(result).toMatchObject({
    kind: 'signed',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    authType: 'REST-HEADER',
    signedAt: now,
  })
})

test('the published presigned URL is accepted for a day and not a second longer', () => {
  const query = [
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    'X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request',
    'X-Amz-Date=20130524T000000Z',
    'X-Amz-Expires=86400',
    'X-Amz-SignedHeaders=host',
    'X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  ].join('&')
  const get = request('GET', `/test.txt?${query}`, {})
  expect(verifySignature(get, options)).toMatchObject({ kind: 'signed', authType: 'REST-QUERY-STRING' })
  expect(verifySignature(get, { ...options, now: now + 86_400_000 })).toMatchObject({ kind: 'signed' })
  expect(() => verifySignature(get, { ...options, now: now + 86_401_000 })).toThrow(
    expect.objectContaining({ code: 'AccessDenied', status: 403, message: 'Request has expired' }),
  )
})

describe('the published upload in signed chunks', () => {
  const upload = request(
    'PUT',
    '/examplebucket/chunkObject.txt',
    {
      host: 's3.amazonaws.com',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': '66560',
      'content-length': '66824',
    },
    '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
  )
  const signatures = [
    'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
    '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
    'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
  ] as const

  async function decodedLength(data: string): Promise<number> {
    const result = verifySignature(upload, options)
    if (result.kind !== 'signed' || !result.chunkSignatures) throw new Error('The chunks are not signed.')
    const body =
      `10000;chunk-signature=${signatures[0]}\r\n${data}\r\n` +
      `400;chunk-signature=${signatures[1]}\r\n${'a'.repeat(1024)}\r\n0;chunk-signature=${signatures[2]}\r\n\r\n`
    const decoded = decodeAwsChunked(chunks([Buffer.from(body)]), {
      signatures: result.chunkSignatures,
      onTrailers: () => undefined,
    })
    let length = 0
    for await (const part of decoded) length += part.length
    return length
  }

  test('each chunk has the signature that follows from the one before', async () => {
    expect(await decodedLength('a'.repeat(65_536))).toBe(66_560)
  })

  test('a chunk with one changed byte is refused', async () => {
    await expect(decodedLength(`${'a'.repeat(65_535)}b`)).rejects.toMatchObject({
      code: 'SignatureDoesNotMatch',
      status: 403,
    })
  })
})
