import { ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, test } from 'vitest'
import { CaptureHandler } from '../../tests/wire/captureHandler.ts'
import { s3Errors } from '../services/s3/signing/s3Errors.ts'
import { s3Signing } from '../services/s3/signing/s3Signing.ts'
import { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'
import { xmlErrors } from './codedErrors.ts'
import { codedSigning } from './codedSigning.ts'
import type { VerifyOptions } from './verifySignature.ts'
import { verifySignature } from './verifySignature.ts'

const credentials = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'the/secret+key', sessionToken: 'a/session+token=' }
const handler = new CaptureHandler()
const config = {
  region: 'us-east-1',
  credentials,
  endpoint: 'http://127.0.0.1:4566',
  requestHandler: handler,
  maxAttempts: 1,
}
const s3 = new S3Client({ ...config, forcePathStyle: true })
const route53 = new Route53Client(config)
const sts = new STSClient(config)

const rulesOf = {
  s3: s3Signing,
  route53: codedSigning({ name: 'route53', errors: xmlErrors, globalRegion: 'us-east-1' }),
  sts: codedSigning({ name: 'sts', errors: xmlErrors }),
}

function optionsFor(service: keyof typeof rulesOf, changes: Partial<VerifyOptions<{ secretAccessKey: string }>> = {}) {
  const secretOf = () => ({ secretAccessKey: credentials.secretAccessKey })
  return { rules: rulesOf[service], region: 'us-east-1', now: Date.now(), secretOf, ...changes }
}

async function sent(send: () => Promise<unknown>): Promise<{ message: HttpRequest; body: Uint8Array }> {
  await send().catch(() => undefined)
  if (!handler.request) throw new Error('The client sent nothing.')
  return handler.request
}

const getObject = (Key: string) => sent(() => s3.send(new GetObjectCommand({ Bucket: 'team-photos', Key })))
const listRecords = () =>
  sent(() => route53.send(new ListResourceRecordSetsCommand({ HostedZoneId: 'Z1', StartRecordName: 'a b' })))
const whoAmI = () => sent(() => sts.send(new GetCallerIdentityCommand({})))

function refusal(work: () => unknown): AwsError {
  try {
    work()
  } catch (problem) {
    if (problem instanceof AwsError) return problem
    throw problem
  }
  throw new Error('Nothing was refused.')
}

/** A small generator with a fixed seed, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

const alphabet = [
  ...'abcXYZ019-._~ /+%&=?#@:,;$!*\'()[]{}^`|<>"\\',
  '//',
  '%2F',
  '%41',
  'é',
  'e\u0301',
  '👩‍👩‍👧',
  '\u202e',
  '\n',
  '..',
  './',
]

describe('what the SDK signs is accepted', () => {
  test('for 300 random object keys, in the header and as a presigned URL', async () => {
    const next = random(42)
    for (let round = 0; round < 300; round += 1) {
      const length = 1 + Math.floor(next() * 12)
      const Key = Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join('')
      const { message } = await getObject(Key)
      expect(verifySignature(message, optionsFor('s3')), Key).toMatchObject({
        kind: 'signed',
        accessKeyId: credentials.accessKeyId,
        sessionToken: credentials.sessionToken,
        authType: 'REST-HEADER',
      })
      // A browser would fold such a path before it is sent; the signature itself is right.
      const url = await getSignedUrl(
        s3,
        new GetObjectCommand({ Bucket: 'team-photos', Key, ResponseContentType: 'text/a+b; c="d"' }),
      )
      const [rawPath = '', rawQuery = ''] = url.slice('http://127.0.0.1:4566'.length).split('?')
      const presigned = { method: 'GET', rawPath, rawQuery, headers: { host: '127.0.0.1:4566' }, body: message.body }
      expect(verifySignature(presigned, optionsFor('s3')), Key).toMatchObject({
        sessionToken: credentials.sessionToken,
        authType: 'REST-QUERY-STRING',
      })
    }
  })

  test('for an upload, a Route 53 call with a query, and a form to STS', async () => {
    const put = await sent(() =>
      s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: 'bytes', Metadata: { a: 'x  y ' } })),
    )
    expect(verifySignature(put.message, optionsFor('s3'))).toMatchObject({ kind: 'signed', service: 's3' })
    const list = await listRecords()
    expect(verifySignature(list.message, optionsFor('route53', { body: list.body }))).toMatchObject({ kind: 'signed' })
    const identity = await whoAmI()
    expect(verifySignature(identity.message, optionsFor('sts', { body: identity.body }))).toMatchObject({
      kind: 'signed',
    })
  })

  test('and nothing signed is anonymous', async () => {
    const { message } = await getObject('k')
    const { authorization, ...headers } = message.headers
    expect(authorization).toBeDefined()
    expect(verifySignature({ ...message, headers }, optionsFor('s3'))).toEqual({ kind: 'anonymous' })
  })
})

describe('what was changed after signing is refused', () => {
  const mismatch = { code: 'SignatureDoesNotMatch', status: 403 }

  test.each<[string, (request: HttpRequest) => HttpRequest]>([
    ['method', (request) => ({ ...request, method: 'DELETE' })],
    ['path', (request) => ({ ...request, rawPath: '/team-photos/other' })],
    ['path, by one encoded slash', (request) => ({ ...request, rawPath: request.rawPath.replace('/a', '%2Fa') })],
    ['query', (request) => ({ ...request, rawQuery: `${request.rawQuery}&versionId=1` })],
    ['host', (request) => ({ ...request, headers: { ...request.headers, host: 'localhost:4566' } })],
    ['session token', (request) => ({ ...request, headers: { ...request.headers, 'x-amz-security-token': 'other' } })],
    [
      'hash of the body',
      (request) => ({ ...request, headers: { ...request.headers, 'x-amz-content-sha256': '0'.repeat(64) } }),
    ],
    ['signature', (request) => ({ ...request, headers: { ...request.headers, authorization: flipped(request) } })],
  ])('S3: the %s', async (_, change) => {
    const { message } = await getObject('folder/a')
    expect(refusal(() => verifySignature(change(message), optionsFor('s3')))).toMatchObject({
      ...mismatch,
      message:
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    })
  })

  test('S3: the error shows what was signed, also as bytes, and no secret that was not sent', async () => {
    const { message } = await getObject('a')
    const { members } = refusal(() => verifySignature({ ...message, method: 'PUT' }, optionsFor('s3')))
    expect(Object.keys(members)).toEqual([
      'AWSAccessKeyId',
      'StringToSign',
      'SignatureProvided',
      'StringToSignBytes',
      'CanonicalRequest',
      'CanonicalRequestBytes',
    ])
    for (const name of ['StringToSign', 'CanonicalRequest']) {
      const bytes = String(members[`${name}Bytes`]).split(' ')
      expect(Buffer.from(bytes.join(''), 'hex').toString()).toBe(members[name])
      expect(bytes.every((byte) => /^[0-9a-f]{2}$/.test(byte))).toBe(true)
    }
    expect(String(members.CanonicalRequest)).toMatch(/^PUT\n\/team-photos\/a\n/)
    expect(JSON.stringify(members)).not.toContain(credentials.secretAccessKey)
  })

  test('STS: the body', async () => {
    const { message, body } = await whoAmI()
    const changed = Buffer.from(Buffer.from(body).toString().replace('GetCallerIdentity', 'GetSessionToken'))
    expect(refusal(() => verifySignature(message, optionsFor('sts', { body: changed })))).toMatchObject({
      ...mismatch,
      message:
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and ' +
        'signing method. Consult the service documentation for details.',
    })
  })

  test.each<keyof typeof rulesOf>(['s3', 'route53', 'sts'])('%s: signed with another secret', async (service) => {
    const { message, body } = await { s3: () => getObject('a'), route53: listRecords, sts: whoAmI }[service]()
    const secretOf = () => ({ secretAccessKey: 'another' })
    expect(refusal(() => verifySignature(message, optionsFor(service, { body, secretOf })))).toMatchObject(mismatch)
  })
})

function flipped({ headers }: HttpRequest): string {
  return (headers.authorization ?? '').replace(/.$/, (last) => (last === '0' ? '1' : '0'))
}

describe('clock', () => {
  const twentyMinutes = 20 * 60_000

  test.each([twentyMinutes, -twentyMinutes])('S3: off by %i ms is RequestTimeTooSkewed', async (skew) => {
    const { message } = await getObject('a')
    expect(refusal(() => verifySignature(message, optionsFor('s3', { now: Date.now() + skew })))).toMatchObject({
      code: 'RequestTimeTooSkewed',
      status: 403,
      message: 'The difference between the request time and the current time is too large.',
      members: { MaxAllowedSkewMilliseconds: '900000', RequestTime: message.headers['x-amz-date'] },
    })
  })

  test('S3: ten minutes are accepted, elsewhere they are not', async () => {
    const late = Date.now() + 10 * 60_000
    const get = await getObject('a')
    expect(verifySignature(get.message, optionsFor('s3', { now: late }))).toMatchObject({ kind: 'signed' })
    const identity = await whoAmI()
    expect(
      refusal(() => verifySignature(identity.message, optionsFor('sts', { now: late, body: identity.body }))),
    ).toMatchObject({
      code: 'SignatureDoesNotMatch',
      status: 403,
      message: expect.stringMatching(
        /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/,
      ),
    })
  })

  test('STS: a request from the future is not yet current', async () => {
    const { message, body } = await whoAmI()
    const early = Date.now() - twentyMinutes
    expect(refusal(() => verifySignature(message, optionsFor('sts', { now: early, body })))).toMatchObject({
      code: 'SignatureDoesNotMatch',
      message: expect.stringMatching(/^Signature not yet current: /),
    })
  })
})

test('an error of the key lookup is passed on: unknown, bad token, expired', async () => {
  const { message } = await getObject('a')
  const lookups = [
    [s3Errors.unknownAccessKey('ASIAEXAMPLE'), 'InvalidAccessKeyId', 403],
    [s3Errors.badSessionToken(), 'InvalidToken', 400],
    [s3Errors.expiredSession(), 'ExpiredToken', 400],
  ] as const
  for (const [error, code, status] of lookups) {
    expect(refusal(() => verifySignature(message, optionsFor('s3', { secretOf: () => error })))).toMatchObject({
      code,
      status,
    })
  }
})

test('the lookup is given the access key and the session token', async () => {
  const { message } = await getObject('a')
  const asked: unknown[] = []
  const secretOf = (...given: unknown[]) => {
    asked.push(...given)
    return { secretAccessKey: credentials.secretAccessKey, role: 'readers' }
  }
  const result = verifySignature(message, { ...optionsFor('s3'), secretOf })
  expect(asked).toEqual([credentials.accessKeyId, credentials.sessionToken])
  expect(result).toMatchObject({ credentials: { role: 'readers' } })
})
