import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { rawRequest } from './rawRequest.ts'

const origin = 'http://localhost:5173'
let local: TestEmulator

beforeAll(async () => {
  local = await startEmulator()
})

afterAll(() => local.close())

function preflight(path: string, method: string, headers: string, from = origin) {
  return rawRequest(local.port, {
    method: 'OPTIONS',
    path,
    headers: { origin: from, 'access-control-request-method': method, 'access-control-request-headers': headers },
  })
}

const sdkHeaders =
  'amz-sdk-invocation-id,amz-sdk-request,authorization,content-type,x-amz-checksum-crc32,x-amz-content-sha256,x-amz-date,' +
  'x-amz-sdk-checksum-algorithm,x-amz-security-token,x-amz-user-agent'

describe('A page of this computer', () => {
  test.each([
    ['upload to the seeded bucket', '/team-photos/private/x', 'PUT', sdkHeaders],
    ['list it', '/team-photos?list-type=2', 'GET', sdkHeaders],
    ['read zones', '/2013-04-01/hostedzone', 'GET', sdkHeaders],
    ['sign in', '/', 'POST', 'content-type,x-amz-target,x-amz-user-agent,cache-control'],
  ])('may %s', async (_name, path, method, headers) => {
    const answer = await preflight(path, method, headers)
    expect(answer.status).toBe(200)
    expect(['*', origin]).toContain(answer.headers['access-control-allow-origin'])
    for (const header of headers.split(',')) expect(answer.headers['access-control-allow-headers']).toContain(header)
    expect(answer.headers['access-control-allow-methods']).toContain(method)
  })

  test('reads answers and refusals alike, with the request id', async () => {
    for (const person of ['rosa', 'guest'] as const) {
      const command = new GetObjectCommand({ Bucket: 'team-photos', Key: 'shared/readme.txt' })
      const url = await getSignedUrl(local.clientFor(person, S3Client), command)
      const answer = await fetch(url, { headers: { origin } })
      expect(answer.status).toBe(person === 'rosa' ? 200 : 403)
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
      expect(answer.headers.get('access-control-expose-headers')?.toLowerCase()).toContain('x-amz-request-id')
    }
  })
})

describe("Another site's page", () => {
  test.each([
    ['sign in', '/', 'POST', 'content-type,x-amz-target'],
    ['call STS and IAM', '/', 'POST', 'authorization,content-type'],
    ['change a zone', '/2013-04-01/hostedzone/Z1/rrset', 'POST', 'authorization,content-type'],
  ])('may not %s, unless the emulator is told so', async (_name, path, method, headers) => {
    const answer = await preflight(path, method, headers, 'https://elsewhere.test')
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([403, undefined])
    const open = await startEmulator({ corsOrigins: ['*'] })
    const asked = { origin: 'https://elsewhere.test', 'access-control-request-method': method }
    const told = await rawRequest(open.port, { method: 'OPTIONS', path, headers: asked })
    expect([told.status, told.headers['access-control-allow-origin']]).toEqual([200, '*'])
    await open.close()
  })

  test('cannot read what Cognito answers', async () => {
    const answer = await fetch(local.url, {
      method: 'POST',
      headers: {
        origin: 'https://elsewhere.test',
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityService.GetId',
      },
      body: '{}',
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('may not upload to the seeded bucket, as its rules say', async () => {
    const answer = await preflight('/team-photos/private/x', 'PUT', sdkHeaders, 'https://elsewhere.test')
    expect(answer.status).toBe(403)
    expect(answer.body).toContain(
      '<Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed.',
    )
  })

  test('cannot read what S3 answers', async () => {
    const url = await getSignedUrl(
      local.clientFor('rosa', S3Client),
      new GetObjectCommand({ Bucket: 'team-photos', Key: 'shared/readme.txt' }),
    )
    expect(
      (await fetch(url, { headers: { origin: 'https://elsewhere.test' } })).headers.get('access-control-allow-origin'),
    ).toBeNull()
  })
})

test('ListBuckets and CreateBucket cannot be called from pages, unless the emulator is told to differ from AWS', async () => {
  expect((await preflight('/?x-id=ListBuckets', 'GET', sdkHeaders)).status).toBe(403)
  expect((await preflight('/new-bucket', 'PUT', sdkHeaders)).status).toBe(403)
  const generous = await startEmulator({ corsForBucketList: true })
  const asked = { origin, 'access-control-request-method': 'GET' }
  expect((await rawRequest(generous.port, { method: 'OPTIONS', headers: asked })).status).toBe(200)
  await generous.close()
})
