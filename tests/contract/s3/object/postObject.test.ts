/** Uploads by forms of web pages: no operation of an SDK, so they are sent by hand. */
import { createHash } from 'node:crypto'
import {
  CreateBucketCommand,
  DeleteBucketPolicyCommand,
  DeletePublicAccessBlockCommand,
  GetObjectTaggingCommand,
  PutBucketCorsCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fields, formBody, signedFields, signedFields2 } from '../formByHand.ts'
import { element, headOf, isThere, postForm, problemIn, readText, sendForm, type Sent } from '../sendForm.ts'
import { bucket, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const post = (body: Uint8Array, headers?: Record<string, string>, path?: string) => postForm(s3, body, headers, path)
const send = (...form: Sent) => sendForm(s3, ...form)
const md5 = createHash('md5').update('twelve bytes').digest('hex')

test('S3-250 allowed: a form that a person signed with temporary credentials stores the file', async () => {
  const key = s3.own('mika', 'by form.txt')
  const answer = await send({ key }, { credentials: s3.credentialsFor('mika') })
  expect([answer.status, answer.body]).toEqual([204, ''])
  expect(answer.headers).toMatchObject({
    etag: `"${md5}"`,
    location: `http://127.0.0.1:${s3.port}/${bucket}/${encodeURIComponent(key)}`,
    'x-amz-checksum-type': 'FULL_OBJECT',
    'x-amz-server-side-encryption': 'AES256',
  })
  expect(await readText(s3, key)).toBe('twelve bytes')
  const log = await fetch(`${s3.url}/_rolecall/decisions/${String(answer.headers['x-amz-request-id'])}`)
  expect(await log.json()).toMatchObject({
    operation: 'PostObject',
    authorization: 'permission',
    decisions: [
      {
        verdict: 'allowed',
        request: {
          action: 's3:PutObject',
          resource: `arn:aws:s3:::${bucket}/${key}`,
          context: { 's3:authType': 'POST' },
        },
      },
    ],
  })
})

test('S3-250 denied: the signer needs s3:PutObject, and nothing is stored', async () => {
  const answer = await send({ key: 'shared/by-form' }, { credentials: s3.credentialsFor('mika') })
  expect(problemIn(answer).slice(0, 2)).toEqual([403, 'AccessDenied'])
  expect(element(answer, 'Message')).toContain('is not authorized to perform: s3:PutObject')
  expect(await isThere(s3, 'shared/by-form')).toBe(false)
})

test('S3-250 a form that nobody signed is decided by the bucket policy', async () => {
  const anonymous = (key: string) => post(formBody({ fields: { key, 'x-amz-meta-a': 'b', submit: 'Send' } }))
  expect(problemIn(await anonymous('open/a'))).toEqual([403, 'AccessDenied', 'Access Denied'])
  const Resource = `arn:aws:s3:::${bucket}/open/*`
  const Statement = [{ Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource }]
  await s3.root.send(new DeletePublicAccessBlockCommand({ Bucket: bucket }))
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement })
  await s3.root.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy }))
  expect((await anonymous('open/a')).status).toBe(204)
  expect(await headOf(s3, 'open/a')).toMatchObject({ Metadata: { a: 'b' }, ContentType: 'binary/octet-stream' })
  expect((await anonymous('closed/a')).status).toBe(403)
  await s3.root.send(new DeleteBucketPolicyCommand({ Bucket: bucket }))
})

test('S3-184 Signature Version 2 of the policy counts', async () => {
  const form = { bucket, credentials: s3.emulator.rootKey, fields: { key: 'v2' } }
  expect((await post(formBody({ fields: signedFields2(form) }))).status).toBe(204)
  const wrong = { ...signedFields2(form), signature: 'AAAA' }
  expect(problemIn(await post(formBody({ fields: wrong })))[1]).toBe('SignatureDoesNotMatch')
})

test("a page's own FormData, as a browser writes it", async () => {
  const form = new FormData()
  const signed = signedFields({ bucket, credentials: s3.emulator.rootKey, fields: { key: 'by/FormData' } })
  for (const [name, value] of Object.entries(signed)) form.append(name, value)
  form.append('file', new Blob(['twelve bytes'], { type: 'text/plain' }), 'a "quoted" ü.txt')
  form.append('submit', 'Send')
  const answer = await fetch(`${s3.url}/${bucket}`, { method: 'POST', body: form })
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(await readText(s3, 'by/FormData')).toBe('twelve bytes')
})

test('a bucket in the name of the host', async () => {
  const form = { bucket, credentials: s3.emulator.rootKey, fields: { key: 'by/host', success_action_status: '201' } }
  const host = `${bucket}.localhost:${s3.port}`
  const answer = await post(formBody({ fields: signedFields(form) }), { host }, '/')
  expect([answer.status, element(answer, 'Location')]).toEqual([201, `http://${host}/by%2Fhost`])
  expect(await readText(s3, 'by/host')).toBe('twelve bytes')
})

describe('S3-252 What a form says of its object', () => {
  test('is kept: headers, metadata, class, tags', async () => {
    const tagging = '<Tagging><TagSet><Tag><Key>project+co</Key><Value>blue</Value></Tag></TagSet></Tagging>'
    const answer = await send({
      key: 'described',
      'Content-Type': 'text/plain',
      'Cache-Control': 'no-cache',
      'Content-Disposition': 'attachment; filename="é.txt"',
      Expires: 'Thu, 01 Jan 1970 00:00:00 GMT',
      'x-amz-meta-COLOR': 'rød',
      'x-amz-storage-class': 'STANDARD_IA',
      acl: 'bucket-owner-full-control',
      tagging,
    })
    expect(answer.status).toBe(204)
    expect(await headOf(s3, 'described')).toMatchObject({
      ContentType: 'text/plain',
      CacheControl: 'no-cache',
      ContentDisposition: Buffer.from('attachment; filename="é.txt"').toString('latin1'),
      Metadata: { color: '=?UTF-8?B?csO4ZA==?=' },
      StorageClass: 'STANDARD_IA',
    })
    const { TagSet } = await s3.root.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: 'described' }))
    expect(TagSet).toEqual([{ Key: 'project+co', Value: 'blue' }])
  })

  test('is checked: a checksum, an ACL, a class, tags', async () => {
    const sum = createHash('sha256').update('twelve bytes').digest('base64')
    expect((await send({ key: 'summed', 'x-amz-checksum-sha256': sum })).status).toBe(204)
    expect(await headOf(s3, 'summed')).toMatchObject({ ChecksumSHA256: sum })
    const codeFor = async (fields: Fields) => problemIn(await send({ key: 'not-stored', ...fields })).slice(0, 2)
    const other = createHash('sha256').update('other').digest('base64')
    expect(await codeFor({ 'x-amz-checksum-sha256': other })).toEqual([400, 'BadDigest'])
    expect(await codeFor({ acl: 'public-read' })).toEqual([400, 'AccessControlListNotSupported'])
    expect(await codeFor({ 'x-amz-storage-class': 'FakeClass' })).toEqual([400, 'InvalidStorageClass'])
    expect(await codeFor({ tagging: 'not-xml' })).toEqual([400, 'MalformedXML'])
    expect(await codeFor({ tagging: '<Tagging><TagSet><Tag><Key>a</Key></Tag></TagSet></Tagging>' })).toEqual([
      400,
      'MalformedXML',
    ])
    expect(await isThere(s3, 'not-stored')).toBe(false)
  })

  test.each([
    ['x-amz-website-redirect-location', '/a'],
    ['x-amz-unheard-of', 'a'],
    ['x-amz-copy-source', `/${bucket}/described`],
    ['x-amz-content-sha256', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'],
    ['Content-Encoding', 'aws-chunked'],
    ['If-None-Match', '*'],
  ])('is rejected by name where it would be dropped: %s', async (name, value) => {
    const answer = await send({ key: 'not-stored', [name]: value })
    expect(problemIn(answer).slice(0, 2)).toEqual([501, 'NotImplemented'])
    expect(element(answer, 'Header')?.toLowerCase()).toContain(name.toLowerCase())
  })

  test.each([
    ['x-amz-meta-a b', 'a'],
    ['Content-Type', 'text/plain\r\nx: y'],
  ])('is rejected where no header can hold it: %s', async (name, value) => {
    expect(problemIn(await send({ key: 'not-stored', [name]: value })).slice(0, 2)).toEqual([400, 'InvalidArgument'])
  })
})

describe('S3-250 The name of the file', () => {
  test.each([
    ['a.txt', 'a.txt'],
    ['C:\\photos\\b.txt', 'b.txt'],
    ['photos/$&.txt', '$&.txt'],
    ['', ''],
    [null, '${filename}'],
  ])('%s stands in the place of the variable', async (filename, name) => {
    const conditions = [['starts-with', '$key', 'user/']]
    const answer = await send({ key: 'user/${filename}', success_action_status: '201' }, { conditions, filename })
    expect([answer.status, element(answer, 'Key')?.replace('&amp;', '&')]).toEqual([201, `user/${name}`])
  })
})

describe('S3-253 The answer', () => {
  test.each([
    ['200', 200],
    ['204', 204],
    ['999', 204],
    ['', 204],
  ])('to success_action_status %s is %i without a body', async (status, expected) => {
    const answer = await send({ key: 'answered', success_action_status: status })
    expect([answer.status, answer.body]).toEqual([expected, ''])
  })

  test('to 201 is a document', async () => {
    const answer = await send({ key: 'a&b/é', success_action_status: '201' })
    const location = `http://127.0.0.1:${s3.port}/${bucket}/a%26b%2F%C3%A9`
    expect(answer.body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        `<PostResponse><Location>${location}</Location><Bucket>${bucket}</Bucket><Key>a&amp;b/é</Key>` +
        `<ETag>"${md5}"</ETag></PostResponse>`,
    )
    expect(answer.headers).toMatchObject({ location, 'content-type': 'application/xml' })
  })

  test.each([
    ['success_action_redirect', 'http://localhost/done', 'http://localhost/done?'],
    ['redirect', 'http://localhost/done?a=b#c', 'http://localhost/done?a=b&'],
  ])('to %s leads there', async (name, url, beginning) => {
    const { status, headers, body } = await send({ key: 'to/a b', [name]: url, success_action_status: '201' })
    const facts = `bucket=${bucket}&key=to%2Fa+b&etag=%22${md5}%22`
    expect([status, headers.location, body]).toEqual([303, `${beginning}${facts}${url.endsWith('#c') ? '#c' : ''}`, ''])
  })

  test.each(['/relative', 'javascript:alert(1)', 'http://localhost/\r\nx: y', 'http://'])(
    'to a redirect that is no address (%j) is as if there were none',
    async (url) => {
      expect((await send({ key: 'answered', success_action_redirect: url })).status).toBe(204)
    },
  )

  test('names the version', async () => {
    await s3.root.send(new CreateBucketCommand({ Bucket: 'form-versions' }))
    const VersioningConfiguration = { Status: 'Enabled' } as const
    await s3.root.send(new PutBucketVersioningCommand({ Bucket: 'form-versions', VersioningConfiguration }))
    const form = { bucket: 'form-versions', credentials: s3.emulator.rootKey, fields: { key: 'a' } }
    const answer = await post(formBody({ fields: signedFields(form) }), {}, '/form-versions')
    expect(answer.headers['x-amz-version-id']).toEqual(expect.any(String))
  })

  test('can be read by the pages that the bucket lets', async () => {
    const CORSRules = [{ AllowedOrigins: ['http://example.com'], AllowedMethods: ['POST'], ExposeHeaders: ['ETag'] }]
    await s3.root.send(new PutBucketCorsCommand({ Bucket: 'form-versions', CORSConfiguration: { CORSRules } }))
    const form = { bucket: 'form-versions', credentials: s3.emulator.rootKey, fields: { key: 'a' } }
    const answer = await post(
      formBody({ fields: signedFields(form) }),
      { origin: 'http://example.com' },
      '/form-versions',
    )
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': 'http://example.com' })
  })
})

test('malformed: S3-250 what is no form, and a form without an end', async () => {
  const whole = formBody({ fields: { key: 'never' } })
  const type = { 'content-type': 'multipart/form-data' }
  expect(problemIn(await post(whole, type)).slice(0, 2)).toEqual([400, 'MalformedPOSTRequest'])
  expect(problemIn(await post(whole.subarray(0, -6))).slice(0, 2)).toEqual([403, 'AccessDenied'])
  const fields = signedFields({ bucket, credentials: s3.emulator.rootKey, fields: { key: 'never' } })
  const cut = formBody({ fields }).subarray(0, -6)
  expect(problemIn(await post(cut)).slice(0, 2)).toEqual([400, 'MalformedPOSTRequest'])
  expect(await isThere(s3, 'never')).toBe(false)
})
