import {
  DeleteBucketPolicyCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Statement } from '#iam/types.ts'
import { addUser, documentOf } from '../../accountOf.ts'
import { rawRequest } from '../../core/rawRequest.ts'
import { errorOf } from '../../errorOf.ts'
import { unblock } from '../../unblock.ts'
import { signed4 } from '../signByHand.ts'
import { bucket, startS3, type TestS3 } from '../startS3.ts'

const account = '123456789012'
const secret = { Bucket: bucket, Key: 'shared/readme.txt' }
const objects = { Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` }
const session = `arn:aws:sts::${account}:assumed-role/guest/CognitoIdentityCredentials`

let s3: TestS3
let stranger: S3Client
beforeAll(async () => {
  s3 = await startS3()
  await unblock(s3.root, bucket)
  stranger = s3.rootClient(S3Client, { credentials: addUser(s3, 'stranger') })
})
afterEach(() => s3.root.send(new DeleteBucketPolicyCommand({ Bucket: bucket })))
afterAll(() => s3.close())

const put = (...statements: Statement[]) => putText(JSON.stringify(documentOf(...statements)))
const putText = (Policy: string, client = s3.root) =>
  client.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy }))
const mayRead = async (client: S3Client) => {
  const answer = await client.send(new GetObjectCommand(secret)).then(
    () => 'read',
    ({ name }: Error) => name,
  )
  return answer === 'read'
}

describe('A bucket policy is allowed to let in', () => {
  test.each<[string, Statement['Principal']]>([
    ['everyone', '*'],
    ['everyone, in the form of a map', { AWS: '*' }],
    ['the very session, guests included (4a)', { AWS: session }],
  ])('%s, whatever session policies say', async (_who, Principal = '*') => {
    expect(await mayRead(s3.guest)).toBe(false)
    await put({ Effect: 'Allow', Principal, ...objects })
    expect(await mayRead(s3.guest)).toBe(true)
  })

  test('a user by name, who has no policy (4a)', async () => {
    expect(await mayRead(stranger)).toBe(false)
    await put({ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:user/stranger` }, ...objects })
    expect(await mayRead(stranger)).toBe(true)
  })

  test('a role by name, within the session policy (4b)', async () => {
    await put({ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:role/guest` }, ...objects })
    expect(await mayRead(s3.guest)).toBe(true)
    await put({ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:role/readers` }, ...objects })
    expect(await mayRead(s3.guest)).toBe(false)
  })

  test.each([account, `arn:aws:iam::${account}:root`])(
    "the account as %s, which leaves it to each one's own policies (4c)",
    async (AWS) => {
      await put({ Effect: 'Allow', Principal: { AWS }, ...objects })
      expect([await mayRead(stranger), await mayRead(s3.mika)]).toEqual([false, true])
    },
  )

  test('whoever does not sign, where it says everyone', async () => {
    const read = async () => (await rawRequest(s3.port, { path: `/${bucket}/public/welcome.txt` })).status
    expect(await read()).toBe(403)
    await put({ Effect: 'Allow', Principal: { AWS: account }, ...objects })
    expect(await read()).toBe(403)
    await put({ Effect: 'Allow', Principal: '*', ...objects })
    expect(await read()).toBe(200)
  })
})

describe('A bucket policy may shut out', () => {
  test('everyone, but never the owner from the policy itself', async () => {
    await put({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
    })
    expect([await mayRead(s3.mika), await mayRead(s3.root), await mayRead(s3.guest)]).toEqual([false, false, false])
    expect(await errorOf(s3.admin.send(new GetBucketPolicyCommand({ Bucket: bucket })))).toMatchObject({
      message: expect.stringMatching(/with an explicit deny in a resource-based policy$/),
    })
    expect((await s3.root.send(new GetBucketPolicyCommand({ Bucket: bucket }))).Policy).toContain('Deny')
  })
})

test('PutBucketPolicy is denied to those who may not', async () => {
  const Policy = JSON.stringify(documentOf({ Effect: 'Allow', Principal: '*', ...objects }))
  await putText(Policy, s3.admin)
  expect(await errorOf(putText(Policy, s3.mika))).toMatchObject({
    name: 'AccessDenied',
    message: s3.refusal('authenticated', 's3:PutBucketPolicy', `arn:aws:s3:::${bucket}`)['message' as never],
  })
})

const role = `arn:aws:iam::${account}:role/x`
const user = `arn:aws:iam::${account}:user/x`
const valid = { Effect: 'Allow', Principal: '*', ...objects }
const noPrincipal = 'Invalid principal in policy'
const noResource = 'Policy has invalid resource'
const malformed: [string, unknown, string][] = [
  ['no JSON', 'nothing', "Policies must be valid JSON and the first byte must be '{'"],
  ['a list', [], "Policies must be valid JSON and the first byte must be '{'"],
  ['another version', { Version: '2020-01-01', Statement: valid }, 'The policy must contain a valid version string'],
  ['no statement', { Version: '2012-10-17' }, 'Missing required field Statement'],
  ['no principal', { Statement: { ...valid, Principal: undefined } }, 'Missing required field Principal'],
  ['no action', { Statement: { ...valid, Action: undefined } }, 'Missing required field Action'],
  ['no resource', { Statement: { ...valid, Resource: undefined } }, 'Missing required field Resource'],
  ['no effect', { Statement: { ...valid, Effect: undefined } }, 'Missing required field Effect'],
  ['a strange effect', { Statement: { ...valid, Effect: 'allow' } }, 'Invalid effect in policy'],
  ['a strange field', { Statement: { ...valid, Actions: 's3:*' } }, 'Unknown field Actions'],
  ['an action elsewhere', { Statement: { ...valid, Action: 'route53:GetChange' } }, 'Policy has invalid action'],
  ['a strange action', { Statement: { ...valid, Action: 's3:HeadObject' } }, 'Policy has invalid action'],
  [
    "a bucket's action on objects",
    { Statement: { ...valid, Action: 's3:ListBucket' } },
    'Action does not apply to any resource(s) in statement',
  ],
  ['another bucket', { Statement: { ...valid, Resource: 'arn:aws:s3:::other/*' } }, noResource],
  ['a bucket beside it', { Statement: { ...valid, Resource: `arn:aws:s3:::${bucket}2` } }, noResource],
  ['an unknown role', { Statement: { ...valid, Principal: { AWS: role } } }, noPrincipal],
  ['an unknown user', { Statement: { ...valid, Principal: { AWS: user } } }, noPrincipal],
  ['a principal with a wildcard', { Statement: { ...valid, Principal: { AWS: 'arn:aws:iam::*' } } }, noPrincipal],
  [
    'a strange operator',
    { Statement: { ...valid, Condition: { Like: { 'aws:x': 'y' } } } },
    'Policy has an invalid condition',
  ],
  ['21 kB', { Statement: { ...valid, Sid: 'x'.repeat(21_000) } }, 'Policy exceeds the maximum allowed document size.'],
]
test.each(malformed)('PutBucketPolicy refuses the malformed policy with %s', async (_what, policy, message) => {
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy)
  expect(await errorOf(putText(text))).toEqual({ name: 'MalformedPolicy', message, status: 400 })
})

describe('On the wire', () => {
  test('PutBucketPolicy is answered with 204 and no body', async () => {
    const { $metadata } = await put({ Effect: 'Allow', Principal: { AWS: account }, ...objects })
    expect($metadata.httpStatusCode).toBe(204)
  })

  test('malformed: an empty body is no JSON', async () => {
    const signer = { host: `127.0.0.1:${s3.port}`, credentials: s3.emulator.rootKey }
    const request = signed4({ method: 'PUT', path: `/${bucket}`, query: { policy: '' } }, signer)
    const answer = await rawRequest(s3.port, request)
    expect([answer.status, answer.body]).toEqual([
      400,
      expect.stringContaining(
        "<Code>MalformedPolicy</Code><Message>Policies must be valid JSON and the first byte must be '{'</Message>",
      ),
    ])
  })
})
