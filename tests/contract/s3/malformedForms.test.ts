/** Forms that are none, and signatures of forms that do not count. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawRequest } from '../core/rawRequest.ts'
import { boundary, formBody, formHeaders, part, signedFields, type SignedForm } from './formByHand.ts'
import { element, isThere, postForm, problemIn, sendForm, type Sent } from './sendForm.ts'
import { bucket, startS3, type TestS3 } from './startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const post = (body: Uint8Array, headers?: Record<string, string>, path?: string) => postForm(s3, body, headers, path)
const send = (...form: Sent) => sendForm(s3, ...form)
const without =
  (name: string) =>
  (signed: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(signed).filter(([other]) => other !== name))

describe('malformed: S3-250 a signature', () => {
  test.each([
    ['x-amz-signature', 'X-Amz-Signature'],
    ['x-amz-algorithm', 'X-Amz-Algorithm'],
    ['x-amz-credential', 'X-Amz-Credential'],
    ['x-amz-date', 'X-Amz-Date'],
    ['policy', 'policy'],
  ])('without %s', async (name, shown) => {
    const answer = await send({ key: 'k' }, {}, without(name))
    expect(problemIn(answer)).toEqual([
      400,
      'InvalidArgument',
      `Bucket POST must contain a field named '${shown}'.  If it is specified, please check the order of the fields.`,
    ])
    expect(element(answer, 'ArgumentName')).toBe(shown)
  })

  test('of another policy', async () => {
    const cut = (text = '') => text.slice(0, -2)
    const answer = await send({ key: 'k' }, {}, (signed) => ({ ...signed, policy: cut(signed.policy) }))
    expect(problemIn(answer).slice(0, 2)).toEqual([403, 'SignatureDoesNotMatch'])
    expect(answer.body).not.toContain('CanonicalRequest')
  })

  test('of nobody, of another session, and one that has expired', async () => {
    const { accessKeyId, secretAccessKey, sessionToken } = s3.credentialsFor('mika')
    const codeFor = async (credentials: SignedForm['credentials']) =>
      problemIn(await send({ key: 'k' }, { credentials })).slice(0, 2)
    expect(await codeFor({ accessKeyId: 'AKIANOBODY', secretAccessKey })).toEqual([403, 'InvalidAccessKeyId'])
    expect(await codeFor({ accessKeyId, secretAccessKey, sessionToken: `${sessionToken}x` })).toEqual([
      400,
      'InvalidToken',
    ])
    expect(await codeFor(s3.credentialsFor('mika', { expiresAt: 0 }))).toEqual([400, 'ExpiredToken'])
  })

  test.each([
    ['x-amz-algorithm', 'AWS4-ECDSA-P256-SHA256', 'InvalidRequest'],
    ['x-amz-date', 'yesterday', 'InvalidArgument'],
    ['x-amz-credential', 'AKIA/20260101/us-east-1', 'InvalidArgument'],
    ['x-amz-credential', '/20260101/us-east-1/s3/aws4_request', 'InvalidArgument'],
    ['x-amz-credential', 'AKIA/today/us-east-1/s3/aws4_request', 'InvalidArgument'],
    ['x-amz-credential', 'AKIA/20260101/us-east-1/iam/aws4_request', 'InvalidArgument'],
    ['x-amz-credential', 'AKIA/20260101/us-east-1/s3/aws5_request', 'InvalidArgument'],
    ['x-amz-credential', 'AKIA/20260101/mars-1/s3/aws4_request', 'InvalidArgument'],
  ])('with %s: %s', async (name, value, code) => {
    const answer = await send({ key: 'k' }, {}, (signed) => ({ ...signed, [name]: value }))
    expect(problemIn(answer).slice(0, 2)).toEqual([400, code])
  })

  test('for another region than the bucket is in', async () => {
    const answer = await send({ key: 'k' }, { region: 'eu-west-1' })
    expect(problemIn(answer)).toEqual([
      400,
      'InvalidArgument',
      "the region 'eu-west-1' is wrong; expecting 'us-east-1'",
    ])
    expect(element(answer, 'Region')).toBe('us-east-1')
  })

  test('in a header', async () => {
    const body = formBody({ fields: { key: 'k' } })
    const answer = await post(body, {
      authorization: 'AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/s3/aws4_request',
    })
    expect(problemIn(answer).slice(0, 2)).toEqual([501, 'NotImplemented'])
  })
})

describe('malformed: S3-250 a form', () => {
  const one = (name: string, content: string) => part(`form-data; name="${name}"`, Buffer.from(content))
  const end = Buffer.from(`--${boundary}--`)
  const file = part('form-data; name="file"; filename="a"', Buffer.from('content'))

  test('without a key, with an empty one, and with one behind the file', async () => {
    const missing =
      "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields."
    expect(problemIn(await post(formBody({ fields: {} })))).toEqual([400, 'InvalidArgument', missing])
    expect(problemIn(await post(formBody({ fields: {}, late: { key: 'a' } })))).toEqual([
      400,
      'InvalidArgument',
      missing,
    ])
    expect(problemIn(await post(formBody({ fields: { key: '' } })))).toEqual([
      400,
      'InvalidArgument',
      'User key must have a length greater than 0.',
    ])
  })

  test('with a key that is too long', async () => {
    expect(problemIn(await send({ key: 'k'.repeat(1025) }))[1]).toBe('KeyTooLongError')
  })

  test('for a bucket that is not there', async () => {
    const form = { bucket: 'not-there', credentials: s3.emulator.rootKey, fields: { key: 'a' } }
    expect(problemIn(await post(formBody({ fields: signedFields(form) }), {}, '/not-there'))[1]).toBe('NoSuchBucket')
  })

  test('without a file, and with two', async () => {
    const message = 'POST requires exactly one file upload per request.'
    const none = await post(Buffer.concat([one('key', 'never'), end]))
    expect(problemIn(none)).toEqual([400, 'InvalidArgument', message])
    expect([element(none, 'ArgumentName'), element(none, 'ArgumentValue')]).toEqual(['file', '0'])
    const fields = signedFields({ bucket, credentials: s3.emulator.rootKey, fields: { key: 'never' } })
    const two = Buffer.concat([...Object.entries(fields).map(([name, value]) => one(name, value)), file, file, end])
    expect(problemIn(await post(two))).toEqual([400, 'InvalidArgument', message])
    expect(await isThere(s3, 'never')).toBe(false)
  })

  test.each([
    ['without an end', (fields: Buffer) => Buffer.concat([fields, file])],
    ['that ends inside the file', (fields: Buffer) => Buffer.concat([fields, file.subarray(0, -4)])],
    ['with another delimiter', (fields: Buffer) => Buffer.concat([fields, file, Buffer.from(`--${boundary}x`)])],
  ])('%s stores nothing', async (_, bodyOf) => {
    const fields = signedFields({ bucket, credentials: s3.emulator.rootKey, fields: { key: 'never' } })
    const parts = Buffer.concat(Object.entries(fields).map(([name, value]) => one(name, value)))
    expect(problemIn(await post(bodyOf(parts)))).toEqual([
      400,
      'MalformedPOSTRequest',
      'The body of your POST request is not well-formed multipart/form-data.',
    ])
    expect(await isThere(s3, 'never')).toBe(false)
  })

  test('without a boundary, and without a body', async () => {
    const type = { 'content-type': 'multipart/form-data' }
    expect(problemIn(await post(Buffer.concat([file, end]), type))[1]).toBe('MalformedPOSTRequest')
    expect(problemIn(await post(Buffer.alloc(0)))[1]).toBe('MalformedPOSTRequest')
  })

  test('with more than 20 KB before its file', async () => {
    const answer = await post(formBody({ fields: { key: 'k', 'x-amz-meta-a': 'a'.repeat(20_480) } }))
    expect(problemIn(answer).slice(0, 2)).toEqual([400, 'MaxPostPreDataLengthExceeded'])
    expect(element(answer, 'MaxPostPreDataLengthBytes')).toBe('20480')
  })

  test('whose length nobody says', async () => {
    const headers = { ...formHeaders, 'transfer-encoding': 'chunked' }
    const answer = await rawRequest(s3.port, {
      method: 'POST',
      path: `/${bucket}`,
      headers,
      body: Buffer.concat([file, end]),
    })
    expect(problemIn(answer).slice(0, 2)).toEqual([411, 'MissingContentLength'])
  })

  test.each(['x-amz-acl', 'content-md5'])('with a header that a field would say: %s', async (name) => {
    const answer = await post(formBody({ fields: { key: 'k' } }), { [name]: 'private' })
    expect(problemIn(answer).slice(0, 2)).toEqual([501, 'NotImplemented'])
  })
})
