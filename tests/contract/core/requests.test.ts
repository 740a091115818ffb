import { CognitoIdentityClient, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { CreateAccountAliasCommand, IAMClient } from '@aws-sdk/client-iam'
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, PutBucketAbacCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, GetFederationTokenCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { rawRequest } from './rawRequest.ts'

let local: TestEmulator

beforeAll(async () => {
  local = await startEmulator()
})

afterAll(() => local.close())

const json = (target: string) => ({ 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.1' })
const post = (headers: Record<string, string>, body: string | Uint8Array) =>
  rawRequest(local.port, { method: 'POST', headers, body })

describe('What is not here says so, in a way that SDKs do not repeat', () => {
  test('a JSON service that is not emulated', async () => {
    const answer = await post(json('DynamoDB_20120810.ListTables'), '{}')
    expect(answer.status).toBe(400)
    expect(answer.headers['x-amzn-errortype']).toBe('UnknownOperationException:')
    expect(JSON.parse(answer.body)).toMatchObject({
      __type: 'UnknownOperationException',
      message:
        'The service DynamoDB_20120810 is not emulated here. Emulated are: ' +
        'route53, sts, iam, iam-toolbox, organizations, access-analyzer, cognito-idp, cognito-identity, s3.',
    })
  })

  test('another service that is not emulated', async () => {
    const authorization =
      'AWS4-HMAC-SHA256 Credential=AKIA/20261120/us-east-1/ec2/aws4_request, SignedHeaders=host, Signature=0'
    const answer = await rawRequest(local.port, { method: 'POST', headers: { authorization } })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('<Code>ServiceNotEmulated</Code><Message>The service ec2 is not emulated here.')
  })

  test.each(['AWSCognitoIdentityProviderService.Dance', 'AWSCognitoIdentityService.Dance'])(
    'the unknown operation %s',
    async (target) => {
      const answer = await post(json(target), '{}')
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toMatchObject({ __type: 'UnknownOperationException' })
    },
  )

  test('operations that AWS has and the emulator has not', async () => {
    const s3 = local.rootClient(S3Client)
    const tagged = new PutBucketAbacCommand({ Bucket: 'team-photos', AbacStatus: { Status: 'Enabled' } })
    const federate = new GetFederationTokenCommand({ Name: 'x1' })
    const alias = new CreateAccountAliasCommand({ AccountAlias: 'rolecall' })
    const refused = [
      await errorOf(s3.send(tagged)),
      await errorOf(local.rootClient(STSClient).send(federate)),
      await errorOf(local.rootClient(IAMClient).send(alias)),
    ]
    expect(refused.map(({ name, status }) => [name, status])).toEqual([
      ['NotImplemented', 501],
      ['NotImplemented', 400],
      ['NotImplemented', 400],
    ])
  })

  test('an action that STS does not have', async () => {
    const answer = await post(
      { 'content-type': 'application/x-www-form-urlencoded' },
      'Action=Dance&Version=2011-06-15',
    )
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('<Code>InvalidAction</Code>')
  })
})

describe('A malformed or oversized body is refused', () => {
  test.each(['{', '[]', 'null', '"text"', '{"IdentityPoolId":7}', '\u0000'])('%j as JSON', async (body) => {
    const answer = await post(json('AWSCognitoIdentityService.GetId'), body)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body).__type).toMatch(/^(SerializationException|ValidationException)$/)
  })

  test('a document larger than 1 MiB, announced or not', async () => {
    const large = Buffer.alloc(1024 * 1024 + 1, 0x20)
    const announced = await post(
      { ...json('AWSCognitoIdentityService.GetId'), 'content-length': String(large.length) },
      large,
    )
    expect([announced.status, JSON.parse(announced.body).__type]).toEqual([413, 'RequestEntityTooLarge'])
    const chunked = await post({ ...json('AWSCognitoIdentityService.GetId'), 'transfer-encoding': 'chunked' }, large)
    expect(chunked.status).toBe(413)
  })

  test('an object larger than 5 GiB, before it is sent', async () => {
    const s3 = local.rootClient(S3Client)
    s3.middlewareStack.add(
      (next) => (args) => {
        const { headers } = args.request as { headers: Record<string, string> }
        headers['content-length'] = String(5 * 1024 ** 3 + 1)
        return next(args)
      },
      { step: 'build', priority: 'low' },
    )
    const refused = await errorOf(s3.send(new PutObjectCommand({ Bucket: 'team-photos', Key: 'k', Body: 'x' })))
    expect(refused).toMatchObject({ name: 'EntityTooLarge', status: 400 })
  })
})

describe('The emulator stays alive', () => {
  test('and says InternalError, without the cause, when something of its own breaks', async () => {
    const lines: string[] = []
    const broken = await startEmulator({ log: (line) => lines.push(line) })
    try {
      const put = (await import('../../../emulator/services/s3/rows.ts')).objectRows(broken.emulator.store)
      put.set(['team-photos', 'broken'], { parts: [{ blob: 1_000_000, size: 1 }], size: 1, checksum: {} } as never)
      const s3 = broken.rootClient(S3Client)
      const refused = await errorOf(s3.send(new GetObjectCommand({ Bucket: 'team-photos', Key: 'broken' })))
      expect(refused).toMatchObject({
        name: 'InternalError',
        message: 'We encountered an internal error. Please try again.',
        status: 500,
      })
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(/^Request [0-9A-Z]{16} to s3: \w+/)
      const alive = await broken.rootClient(STSClient).send(new GetCallerIdentityCommand({}))
      expect(alive.Account).toBe('123456789012')
    } finally {
      await broken.close()
    }
  })

  test('through a hundred calls of all services at once, each with its own answer', async () => {
    const s3 = local.rootClient(S3Client)
    const route53 = local.clientFor('rosa', Route53Client)
    const pool = local.rootClient(CognitoIdentityClient)
    await Promise.all(
      Array.from({ length: 100 }, async (_, number) => {
        const Key = `interleaved/${number}`
        await s3.send(new PutObjectCommand({ Bucket: 'team-photos', Key, Body: `body ${number}` }))
        const [got, zones, identity] = await Promise.all([
          s3.send(new GetObjectCommand({ Bucket: 'team-photos', Key })),
          route53.send(new ListHostedZonesCommand({})),
          pool.send(new GetIdCommand({ IdentityPoolId: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11' })),
        ])
        expect(await got.Body?.transformToString()).toBe(`body ${number}`)
        expect(zones.HostedZones).toHaveLength(2)
        expect(identity.IdentityId).toMatch(/^us-east-1:/)
      }),
    )
  })
})
