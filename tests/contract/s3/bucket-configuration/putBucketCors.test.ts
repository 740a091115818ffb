import { type CORSRule, CreateBucketCommand, GetBucketCorsCommand, PutBucketCorsCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(new CreateBucketCommand({ Bucket: 'plain' }))
})
afterAll(() => s3.close())

const rule: CORSRule = {
  AllowedMethods: ['GET', 'PUT'],
  AllowedOrigins: ['https://*.example.test'],
  AllowedHeaders: ['*'],
  ExposeHeaders: ['ETag'],
  MaxAgeSeconds: 60,
}
const put = (rules: CORSRule[], client = s3.root, Bucket = 'plain') =>
  client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: rules } }))
const preflight = (origin: string) =>
  fetch(`${s3.url}/plain/x`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } })

test('allowed: sets rules, which browsers are then answered by', async () => {
  expect((await preflight('https://console.example.test')).status).toBe(403)
  await put([rule])
  expect((await s3.root.send(new GetBucketCorsCommand({ Bucket: 'plain' }))).CORSRules).toEqual([rule])
  const answer = await preflight('https://console.example.test')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://console.example.test')
  expect((await preflight('https://elsewhere.test')).status).toBe(403)
})

test('denied: an admin of the bucket may, others may not', async () => {
  const { CORSRules = [] } = await s3.admin.send(new GetBucketCorsCommand({ Bucket: bucket }))
  await put(CORSRules, s3.admin, bucket)
  expect(await errorOf(put([rule], s3.mika, bucket))).toMatchObject(
    s3.refusal('authenticated', 's3:PutBucketCORS', `arn:aws:s3:::${bucket}`),
  )
})

test.each([
  {
    what: 'another method',
    change: { AllowedMethods: ['PATCH'] },
    name: 'InvalidRequest',
    message: /Unsupported method is PATCH/,
  },
  {
    what: 'two wildcards in an origin',
    change: { AllowedOrigins: ['http://*.*'] },
    name: 'InvalidRequest',
    message: /more than one wildcard/,
  },
  {
    what: 'two wildcards in a header',
    change: { AllowedHeaders: ['x-*-*'] },
    name: 'InvalidRequest',
    message: /more than one wildcard/,
  },
  {
    what: 'a wildcard among exposed headers',
    change: { ExposeHeaders: ['x-amz-meta-*'] },
    name: 'InvalidRequest',
    message: /do not support wildcard/,
  },
  { what: 'no origin', change: { AllowedOrigins: [] }, name: 'MalformedXML', message: /./ },
])('refuses $what and keeps the rules that it has', async ({ change, name, message }) => {
  await put([rule])
  expect(await errorOf(put([{ ...rule, ...change }]))).toMatchObject({ name, message: expect.stringMatching(message) })
  expect((await s3.root.send(new GetBucketCorsCommand({ Bucket: 'plain' }))).CORSRules).toEqual([rule])
})

test('malformed: refuses no rules, and more than a hundred', async () => {
  expect(await errorOf(put([]))).toMatchObject({ name: 'MalformedXML' })
  expect(await errorOf(put(Array.from({ length: 101 }, () => rule)))).toMatchObject({ name: 'InvalidRequest' })
})
