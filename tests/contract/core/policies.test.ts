import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ConditionElement, Statement } from '#iam/types.ts'
import { rolesOf } from '../../../emulator/directory/role.ts'
import { bucketRows } from '../../../emulator/services/s3/rows.ts'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'
import { unblock } from '../unblock.ts'
import { rawRequest } from './rawRequest.ts'

const welcome = { Bucket: 'team-photos', Key: 'public/welcome.txt' }
let local: TestEmulator

beforeEach(async () => {
  local = await startEmulator({ network: { sourceIp: '203.0.113.9' } })
})

afterEach(() => local.close())

const read = (person: Person) => local.clientFor(person, S3Client).send(new GetObjectCommand(welcome))

function setBucketPolicy(...statements: Statement[]): void {
  const buckets = bucketRows(local.emulator.store)
  const bucket = buckets.get('team-photos')
  if (!bucket) throw new Error('There is no bucket team-photos.')
  buckets.set('team-photos', { ...bucket, policy: { Version: '2012-10-17', Statement: statements } })
}

function setRolePolicy(name: string, statement: Statement): void {
  const roles = rolesOf(local.emulator.store)
  const role = roles.get(name)
  if (!role) throw new Error(`There is no role ${name}.`)
  roles.set(name, { ...role, policies: [{ name: 'Test', document: { Version: '2012-10-17', Statement: statement } }] })
}

const everything = { Action: '*', Resource: '*' } as const
const objects = { Action: 's3:GetObject', Resource: 'arn:aws:s3:::team-photos/*' } as const

describe('A bucket policy', () => {
  test('lets anyone in whom it names, also without a signature', async () => {
    await unblock(local.rootClient(S3Client), 'team-photos')
    setBucketPolicy({ Effect: 'Allow', Principal: '*', ...objects })
    const answer = await rawRequest(local.port, { path: '/team-photos/public/welcome.txt' })
    expect(answer.status).toBe(200)
  })

  test('refuses what the role allows, and the account owner too', async () => {
    setBucketPolicy({ Sid: 'Closed', Effect: 'Deny', Principal: '*', ...objects })
    expect((await errorOf(read('rosa'))).message).toBe(
      'User: arn:aws:sts::123456789012:assumed-role/readers/CognitoIdentityCredentials is not authorized to perform: s3:GetObject ' +
        'on resource: "arn:aws:s3:::team-photos/public/welcome.txt" with an explicit deny in a resource-based policy',
    )
    expect((await errorOf(local.rootClient(S3Client).send(new GetObjectCommand(welcome)))).name).toBe('AccessDenied')
  })
})

describe("A role's policy", () => {
  test('counts at once for sessions that are under way', async () => {
    const s3 = local.clientFor('rosa', S3Client)
    await s3.send(new GetObjectCommand(welcome))
    setRolePolicy('readers', { Effect: 'Deny', ...everything })
    expect((await errorOf(s3.send(new GetObjectCommand(welcome)))).message).toMatch(
      /with an explicit deny in an identity-based policy$/,
    )
  })

  test('keeps people in their own folders by the variable of their identity', async () => {
    const mika = local.clientFor('mika', S3Client)
    const own = { Bucket: 'team-photos', Key: `private/${local.identityIdOf('mika')}/note.txt`, Body: 'x' }
    await mika.send(new PutObjectCommand(own))
    const others = { ...own, Key: `private/${local.identityIdOf('otto')}/note.txt` }
    expect(await errorOf(mika.send(new PutObjectCommand(others)))).toMatchObject({ name: 'AccessDenied', status: 403 })
    const listing = await mika.send(
      new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: `private/${local.identityIdOf('mika')}/` }),
    )
    expect(listing.Contents).toHaveLength(1)
  })

  const sessionKeys: [string, ConditionElement][] = [
    ['aws:SecureTransport, as the setting says', { Bool: { 'aws:SecureTransport': 'true' } }],
    ['aws:SourceIp, as the setting says', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }],
    ["aws:PrincipalArn, the role's", { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/readers' } }],
    ['aws:userid', { StringLike: { 'aws:userid': 'AROA*:CognitoIdentityCredentials' } }],
    ['aws:RequestedRegion', { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }],
    ['aws:CurrentTime', { DateGreaterThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } }],
    ['aws:TokenIssueTime', { DateGreaterThan: { 'aws:TokenIssueTime': '2020-01-01T00:00:00Z' } }],
    ['aws:FederatedProvider', { StringEquals: { 'aws:FederatedProvider': 'cognito-identity.amazonaws.com' } }],
    [
      "the identity pool's amr",
      { 'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' } },
    ],
    ['aws:UserAgent', { StringLike: { 'aws:UserAgent': 'aws-sdk-js/*' } }],
    ['s3:authType', { StringEquals: { 's3:authType': 'REST-HEADER' } }],
    ['s3:signatureversion', { StringEquals: { 's3:signatureversion': 'AWS4-HMAC-SHA256' } }],
    ['no aws:Referer, where none was sent', { Null: { 'aws:Referer': 'true' } }],
    ['no aws:username, in a role', { Null: { 'aws:username': 'true' } }],
  ]

  test.each(sessionKeys)('may ask for %s', async (_name, condition) => {
    setRolePolicy('readers', { Effect: 'Allow', ...everything, Condition: condition })
    expect((await read('rosa')).ContentLength).toBeGreaterThan(0)
  })

  test('may tell time: a session from before a moment is refused', async () => {
    setRolePolicy('readers', {
      Effect: 'Allow',
      ...everything,
      Condition: { DateLessThan: { 'aws:TokenIssueTime': '2020-01-01T00:00:00Z' } },
    })
    expect((await errorOf(read('rosa'))).name).toBe('AccessDenied')
  })
})
