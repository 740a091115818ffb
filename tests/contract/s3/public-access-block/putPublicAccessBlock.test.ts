import {
  CreateBucketCommand,
  DeleteBucketPolicyCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  GetPublicAccessBlockCommand,
  type PublicAccessBlockConfiguration,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addUser, documentOf } from '../../accountOf.ts'
import { rawRequest } from '../../core/rawRequest.ts'
import { errorOf } from '../../errorOf.ts'
import { signed4 } from '../signByHand.ts'
import { bucket as seeded, startS3, type TestS3 } from '../startS3.ts'

const bucket = 'guarded'
const read = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` } as const
const isPublic = JSON.stringify(documentOf(read))

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(new CreateBucketCommand({ Bucket: bucket }))
  await s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'a' }))
})
beforeEach(() => s3.root.send(new DeleteBucketPolicyCommand({ Bucket: bucket })))
afterAll(() => s3.close())

const block = (PublicAccessBlockConfiguration: PublicAccessBlockConfiguration, client = s3.root) =>
  client.send(new PutPublicAccessBlockCommand({ Bucket: bucket, PublicAccessBlockConfiguration }))
const putPolicy = (Policy: string, client = s3.root) =>
  client.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy }))
const anonymously = () => rawRequest(s3.port, { path: `/${bucket}/a` })
const notesOf = async (requestId: unknown) => {
  const entry = await fetch(`${s3.url}/_rolecall/decisions/${String(requestId)}`)
  return ((await entry.json()) as { notes: readonly { about: string; detail: string }[] }).notes
}

test('allowed: what is left out is off, and the rest is kept', async () => {
  await block({ BlockPublicPolicy: true })
  const kept = await s3.root.send(new GetPublicAccessBlockCommand({ Bucket: bucket }))
  expect(kept.PublicAccessBlockConfiguration).toEqual({
    BlockPublicAcls: false,
    IgnorePublicAcls: false,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: false,
  })
})

describe('S3-181: BlockPublicPolicy', () => {
  test("allowed: takes no public policy, in AWS's words, and the decision log says what decided", async () => {
    await block({ BlockPublicPolicy: true })
    const problem: unknown = await putPolicy(isPublic).catch((error: unknown) => error)
    expect(problem).toMatchObject({
      name: 'AccessDenied',
      message:
        'User: arn:aws:iam::123456789012:root is not authorized to perform: s3:PutBucketPolicy on resource: ' +
        `"arn:aws:s3:::${bucket}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
      $metadata: { httpStatusCode: 403 },
    })
    const { requestId } = (problem as { $metadata: { requestId?: string } }).$metadata
    expect(await notesOf(requestId)).toMatchObject([{ about: 'Block Public Access' }])
    const gone = await errorOf(s3.root.send(new GetBucketPolicyCommand({ Bucket: bucket })))
    expect(gone.name).toBe('NoSuchBucketPolicy')
  })

  test('allowed: takes policies that are not public', async () => {
    await block({ BlockPublicPolicy: true })
    await putPolicy(JSON.stringify(documentOf({ ...read, Principal: { AWS: '123456789012' } })))
    await putPolicy(JSON.stringify(documentOf({ ...read, Effect: 'Deny' })))
  })

  test('malformed: a policy that is none is told first', async () => {
    await block({ BlockPublicPolicy: true })
    expect((await errorOf(putPolicy('{}'))).name).toBe('MalformedPolicy')
  })
})

describe('RestrictPublicBuckets', () => {
  test('allowed: serves nobody unsigned while the policy is public, and says so in the decision log', async () => {
    await block({})
    await putPolicy(isPublic)
    expect((await anonymously()).status).toBe(200)
    await block({ RestrictPublicBuckets: true })
    const refused = await anonymously()
    expect(refused.status).toBe(403)
    expect(refused.body).toContain('<Code>AccessDenied</Code><Message>Access Denied</Message>')
    expect(await notesOf(refused.headers['x-amz-request-id'])).toMatchObject([{ about: 'Block Public Access' }])
    await block({ BlockPublicPolicy: true })
    expect((await anonymously()).status).toBe(200)
  })

  test('allowed: lets in whoever belongs to the account, also those whom only the policy lets in', async () => {
    await block({})
    await putPolicy(isPublic)
    await block({ RestrictPublicBuckets: true })
    const stranger = s3.rootClient(S3Client, { credentials: addUser(s3, 'stranger') })
    for (const client of [stranger, s3.guest]) await client.send(new GetObjectCommand({ Bucket: bucket, Key: 'a' }))
  })

  test('allowed: leaves a policy alone that is not public', async () => {
    await block({ RestrictPublicBuckets: true })
    await putPolicy(
      JSON.stringify(documentOf({ ...read, Condition: { IpAddress: { 'aws:SourceIp': ['127.0.0.0/8'] } } })),
    )
    expect((await anonymously()).status).toBe(200)
  })
})

test('denied: to those who may not s3:PutBucketPublicAccessBlock', async () => {
  const PublicAccessBlockConfiguration = { BlockPublicPolicy: false }
  const command = new PutPublicAccessBlockCommand({ Bucket: seeded, PublicAccessBlockConfiguration })
  expect(await errorOf(s3.mika.send(command))).toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining('s3:PutBucketPublicAccessBlock'),
  })
})

test.each([
  ['', 'MissingRequestBodyError'],
  ['<PublicAccessBlock/>', 'MalformedXML'],
  [
    '<PublicAccessBlockConfiguration><BlockPublicAcls>maybe</BlockPublicAcls></PublicAccessBlockConfiguration>',
    'MalformedXML',
  ],
])('malformed: the body %j is %s', async (body, code) => {
  const signer = { host: `127.0.0.1:${s3.port}`, credentials: s3.emulator.rootKey }
  const request = signed4({ method: 'PUT', path: `/${bucket}`, query: { publicAccessBlock: '' } }, signer)
  const answer = await rawRequest(s3.port, { ...request, body })
  expect([answer.status, /<Code>(\w+)</.exec(answer.body)?.[1]]).toEqual([400, code])
})
