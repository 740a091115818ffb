import { expect, test } from 'vitest'
import { createClients } from '../call/clients.ts'
import { isPresignable, presignCopy } from './presignCopy.ts'

const expiration = new Date(Date.now() + 3_600_000)
const signer = { accessKeyId: 'ASIATEST', secretAccessKey: 'secret-key', sessionToken: 'token', expiration }
const clients = createClients(
  { region: 'eu-west-1', userPoolId: '', identityPoolId: '' },
  { credentials: { forSigning: () => Promise.resolve(signer) }, turns: { onDropped: () => () => undefined } },
)

test.each(['GetObject', 'HeadObject', 'ListObjectsV2', 'DeleteObject', 'PutObject', 'UploadPart', 'ListBuckets'])(
  '%s fits into a link',
  (operation) => expect(isPresignable({ service: 's3', operation })).toBe(true),
)
test.each([
  ['s3', 'DeleteObjects'],
  ['s3', 'CreateBucket'],
  ['s3', 'CompleteMultipartUpload'],
  ['s3', 'PutBucketCors'],
  ['route53', 'GetHostedZone'],
  ['iam', 'ListRoles'],
] as const)('%s %s has more to say than a link does, or no links', (service, operation) => {
  expect(isPresignable({ service, operation })).toBe(false)
})

test('a link says who may do what, and nothing of the secret', async () => {
  const input = { Bucket: 'team-photos', Key: 'shared/a b.txt' }
  const { url, method } = await presignCopy(
    { clients, configuration: { places: [] } },
    { service: 's3', operation: 'GetObject', input },
  )
  const { host, pathname, searchParams } = new URL(url)
  expect([method, host, pathname]).toEqual(['GET', 'team-photos.s3.eu-west-1.amazonaws.com', '/shared/a%20b.txt'])
  expect(searchParams.get('X-Amz-Credential')).toMatch(/^ASIATEST\/\d{8}\/eu-west-1\/s3\/aws4_request$/)
  expect(searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/)
  expect(url).not.toContain('secret-key')
})

test('whoever uses a link for an upload brings the bytes', async () => {
  const input = { Bucket: 'team-photos', Key: 'a', Body: '(4 bytes)' }
  const { url, method } = await presignCopy(
    { clients, configuration: { places: [] } },
    { service: 's3', operation: 'PutObject', input },
  )
  expect(method).toBe('PUT')
  expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe('host')
})

test('an input that the SDK cannot write is no link', async () => {
  await expect(
    presignCopy(
      { clients, configuration: { places: [] } },
      { service: 's3', operation: 'GetObject', input: { Key: 'a' } },
    ),
  ).rejects.toThrow()
})

test('S3-042: a link that a browser would open as another object is none', async () => {
  const input = { Bucket: 'team-photos', Key: 'shared/../plan.txt' }
  await expect(
    presignCopy({ clients, configuration: { places: [] } }, { service: 's3', operation: 'GetObject', input }),
  ).rejects.toThrow('would act on another object')
})
