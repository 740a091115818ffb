/** S3-184: Signature Version 2 counts where AWS still takes it. */
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentOf } from '../accountOf.ts'
import { rawRequest } from '../core/rawRequest.ts'
import { presigned2, signed2, type Signer } from './signByHand.ts'
import { bucket, startS3, type TestS3 } from './startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const host = () => `127.0.0.1:${s3.port}`
const root = (): Signer => ({ host: host(), credentials: s3.emulator.rootKey })
const mika = (): Signer => ({ host: host(), credentials: s3.credentialsFor('mika') })
const path = `/${bucket}/public/welcome.txt`
const soon = () => Math.floor(Date.now() / 1000) + 600
const codeOf = ({ body }: { body: string }) => /<Code>(\w+)</.exec(body)?.[1]

describe('In the header', () => {
  test('it counts, with and without a session token', async () => {
    for (const signer of [root(), mika()]) {
      const answer = await rawRequest(s3.port, signed2({ path }, signer))
      expect([answer.status, answer.body.length > 0]).toEqual([200, true])
    }
  })

  test('metadata, the MD5 and the type of a body are signed', async () => {
    const headers = {
      'content-type': 'text/plain',
      'x-amz-meta-b': '2',
      'x-amz-meta-a': '1',
      'x-amz-date': new Date().toUTCString(),
    }
    const request = signed2({ method: 'PUT', path: `/${bucket}/v2`, headers }, root())
    expect((await rawRequest(s3.port, { ...request, body: 'x' })).status).toBe(200)
    const { Metadata, ContentType } = await s3.root.send(new HeadObjectCommand({ Bucket: bucket, Key: 'v2' }))
    expect([Metadata, ContentType]).toEqual([{ a: '1', b: '2' }, 'text/plain'])
    const changed = { ...request, headers: { ...request.headers, 'x-amz-meta-b': '3' } }
    expect(codeOf(await rawRequest(s3.port, { ...changed, body: 'x' }))).toBe('SignatureDoesNotMatch')
  })

  test('parameters that name what the request is about are signed, others are not', async () => {
    const versioning = { path: `/${bucket}`, query: { versioning: '' } }
    expect((await rawRequest(s3.port, signed2(versioning, root(), `/${bucket}?versioning`))).status).toBe(200)
    expect(codeOf(await rawRequest(s3.port, signed2(versioning, root())))).toBe('SignatureDoesNotMatch')
    const list = { path: `/${bucket}`, query: { 'list-type': '2', prefix: 'public/' } }
    expect((await rawRequest(s3.port, signed2(list, root()))).status).toBe(200)
  })

  test('a bucket in the name of the host is signed with the path', async () => {
    const signer = { ...root(), host: `${bucket}.localhost:${s3.port}` }
    const request = signed2({ path: '/public/welcome.txt' }, signer, path)
    expect((await rawRequest(s3.port, request)).status).toBe(200)
  })

  test.each([
    [
      'an unknown key',
      (): Signer => ({ ...root(), credentials: { accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' } }),
      'InvalidAccessKeyId',
    ],
    [
      'a wrong secret',
      (): Signer => ({ ...root(), credentials: { ...s3.emulator.rootKey, secretAccessKey: 'x' } }),
      'SignatureDoesNotMatch',
    ],
    [
      'a token that is none',
      (): Signer => ({ ...root(), credentials: { ...s3.credentialsFor('mika'), sessionToken: 'x' } }),
      'InvalidToken',
    ],
  ])('%s is refused', async (_, signer, code) => {
    expect(codeOf(await rawRequest(s3.port, signed2({ path }, signer())))).toBe(code)
  })

  test('an old date is refused', async () => {
    const request = signed2({ path, headers: { date: 'Fri, 20 Nov 2020 12:00:00 GMT' } }, root())
    expect(codeOf(await rawRequest(s3.port, request))).toBe('RequestTimeTooSkewed')
  })
})

describe('In a presigned URL', () => {
  test('it counts until its end', async () => {
    for (const signer of [root(), mika()])
      expect((await rawRequest(s3.port, presigned2({ path }, signer, soon()))).status).toBe(200)
    const expired = await rawRequest(s3.port, presigned2({ path }, root(), soon() - 1200))
    expect([expired.status, codeOf(expired), expired.body.includes('Request has expired')]).toEqual([
      403,
      'AccessDenied',
      true,
    ])
  })

  test('headers that were signed count, and what was not signed does not', async () => {
    const headers = { 'content-type': 'text/x-signed', 'x-amz-meta-color': 'red' }
    const request = presigned2({ method: 'PUT', path: `/${bucket}/v2-url`, headers }, root(), soon())
    expect((await rawRequest(s3.port, { ...request, body: 'x' })).status).toBe(200)
    expect(await s3.root.send(new HeadObjectCommand({ Bucket: bucket, Key: 'v2-url' }))).toMatchObject({
      ContentType: 'text/x-signed',
      Metadata: { color: 'red' },
    })
    const more = { ...request, path: `${request.path}&x-amz-meta-size=large` }
    expect(codeOf(await rawRequest(s3.port, { ...more, body: 'x' }))).toBe('SignatureDoesNotMatch')
  })

  test('a header for the answer is signed as it is meant', async () => {
    const query = { 'response-content-type': 'text/x-other; a=b' }
    const answer = await rawRequest(
      s3.port,
      presigned2({ path, query }, root(), soon(), `${path}?response-content-type=text/x-other; a=b`),
    )
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/x-other; a=b'])
  })
})

test('Policies see the version of the signature', async () => {
  const Bucket = 'only-version-4'
  await s3.root.send(new CreateBucketCommand({ Bucket }))
  await s3.root.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'a' }))
  const Policy = JSON.stringify(
    documentOf({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: `arn:aws:s3:::${Bucket}/*`,
      Condition: { StringEquals: { 's3:signatureversion': 'AWS' } },
    }),
  )
  await s3.root.send(new PutBucketPolicyCommand({ Bucket, Policy }))
  await s3.root.send(new GetObjectCommand({ Bucket, Key: 'a' }))
  expect((await rawRequest(s3.port, signed2({ path: `/${Bucket}/a` }, root()))).status).toBe(403)
})

test.each([
  ['eu-west-1', 200],
  ['eu-central-1', 400],
] as const)('A bucket in %s answers it with %i', async (LocationConstraint, status) => {
  const Bucket = `in-${LocationConstraint}`
  await s3.root.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint } }))
  const answer = await rawRequest(s3.port, signed2({ path: `/${Bucket}`, query: { 'list-type': '2' } }, root()))
  expect([answer.status, codeOf(answer)]).toEqual([status, status === 200 ? undefined : 'InvalidRequest'])
})
