/** S3-183: a program that is set to another region works, and is told where a bucket is that lives elsewhere. */
import {
  CreateBucketCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addUser } from '../accountOf.ts'
import { rawRequest } from '../core/rawRequest.ts'
import { errorOf } from '../errorOf.ts'
import { presigned, signed4 } from './signByHand.ts'
import { bucket, startS3, type TestS3 } from './startS3.ts'

const there = 'in-ireland'

let s3: TestS3
let ireland: S3Client
beforeAll(async () => {
  s3 = await startS3()
  ireland = s3.rootClient(S3Client, { region: 'eu-west-1' })
  const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' } as const
  await ireland.send(new CreateBucketCommand({ Bucket: there, CreateBucketConfiguration }))
  await ireland.send(new PutObjectCommand({ Bucket: there, Key: 'a', Body: 'a' }))
})
afterAll(() => s3.close())

const signer = () => ({ host: `127.0.0.1:${s3.port}`, credentials: s3.emulator.rootKey })
const create = (client: S3Client, Bucket: string, LocationConstraint?: 'eu-west-1' | 'eu-central-1' | 'EU') =>
  client.send(
    new CreateBucketCommand({
      Bucket,
      ...(LocationConstraint && { CreateBucketConfiguration: { LocationConstraint } }),
    }),
  )
const regionOf = async (client: S3Client, Bucket: string) =>
  (await client.send(new HeadBucketCommand({ Bucket }))).BucketRegion

describe('A client of eu-west-1', () => {
  test('works with a bucket that lives there', async () => {
    expect(await regionOf(ireland, there)).toBe('eu-west-1')
    const { Body } = await ireland.send(new GetObjectCommand({ Bucket: there, Key: 'a' }))
    expect(await Body?.transformToString()).toBe('a')
    expect((await ireland.send(new GetBucketLocationCommand({ Bucket: there }))).LocationConstraint).toBe('eu-west-1')
    expect((await ireland.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toContain(there)
    expect((await ireland.send(new ListBucketsCommand({ BucketRegion: 'eu-west-1' }))).Buckets).toMatchObject([
      { Name: there, BucketRegion: 'eu-west-1' },
    ])
  })

  test('is led to a bucket that lives elsewhere', async () => {
    const answer = await rawRequest(
      s3.port,
      signed4({ path: `/${bucket}/public/welcome.txt`, region: 'eu-west-1' }, signer()),
    )
    expect(answer.status).toBe(301)
    expect(answer.headers).toMatchObject({ 'x-amz-bucket-region': 'us-east-1' })
    expect(answer.headers.location).toBeUndefined()
    expect(answer.body).toContain('<Code>PermanentRedirect</Code>')
    expect(answer.body).toContain(`<Endpoint>127.0.0.1:${s3.port}</Endpoint><Bucket>${bucket}</Bucket>`)
    expect(await errorOf(regionOf(ireland, bucket))).toMatchObject({ status: 301 })
    const following = s3.rootClient(S3Client, { region: 'eu-west-1', followRegionRedirects: true })
    await following.send(new GetObjectCommand({ Bucket: bucket, Key: 'public/welcome.txt' }))
  })

  test('must say where it makes a bucket, and makes none elsewhere', async () => {
    const illegal = { name: 'IllegalLocationConstraintException', status: 400 }
    const unspecified = signed4({ method: 'PUT', path: '/nowhere', region: 'eu-west-1' }, signer())
    expect((await rawRequest(s3.port, unspecified)).body).toContain(
      'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
    )
    expect(await errorOf(create(ireland, 'nowhere', 'eu-central-1'))).toMatchObject(illegal)
    expect((await create(ireland, 'old-name', 'EU')).Location).toBe('/old-name')
    expect((await ireland.send(new GetBucketLocationCommand({ Bucket: 'old-name' }))).LocationConstraint).toBe('EU')
  })

  test('cannot make its bucket twice, as it could in us-east-1', async () => {
    expect(await errorOf(create(ireland, there, 'eu-west-1'))).toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
      status: 409,
    })
  })
})

describe('A client of us-east-1', () => {
  test('makes buckets anywhere, and asks where they are', async () => {
    await create(s3.root, 'made-from-afar', 'eu-central-1')
    const location = new GetBucketLocationCommand({ Bucket: 'made-from-afar' })
    expect((await s3.root.send(location)).LocationConstraint).toBe('eu-central-1')
    expect(await errorOf(s3.root.send(new GetObjectCommand({ Bucket: there, Key: 'a' })))).toMatchObject({
      name: 'PermanentRedirect',
      status: 301,
    })
  })
})

test('A presigned URL is of one region, too', async () => {
  const statusOf = async (region: string) =>
    (await rawRequest(s3.port, presigned({ path: `/${there}/a`, region }, signer()))).status
  expect([await statusOf('eu-west-1'), await statusOf('us-east-1')]).toEqual([200, 301])
})

test('What is no region is told, with the one that is expected', async () => {
  const header = await rawRequest(
    s3.port,
    signed4({ path: `/${bucket}`, query: { location: '' }, region: 'mars-1' }, signer()),
  )
  expect([header.status, header.body]).toEqual([
    400,
    expect.stringContaining('<Code>AuthorizationHeaderMalformed</Code>'),
  ])
  expect(header.body).toContain("the region 'mars-1' is wrong; expecting 'us-east-1'")
  expect(header.body).toContain('<Region>us-east-1</Region>')
  const query = await rawRequest(
    s3.port,
    presigned({ path: `/${bucket}`, query: { location: '' }, region: 'mars-1' }, signer()),
  )
  expect(query.body).toContain('<Code>AuthorizationQueryParametersError</Code>')
  expect(query.body).toContain('<Region>us-east-1</Region>')
})

test('Policies see the region that was signed for', async () => {
  const credentials = addUser(s3, 'somebody', [
    {
      Effect: 'Allow',
      Action: 's3:*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
    },
  ])
  const list = (region: string) => s3.rootClient(S3Client, { credentials, region }).send(new ListBucketsCommand({}))
  await list('eu-west-1')
  expect((await errorOf(list('us-east-1'))).name).toBe('AccessDenied')
})
