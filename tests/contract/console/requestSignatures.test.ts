import { CognitoIdentityClient, ListIdentityPoolsCommand } from '@aws-sdk/client-cognito-identity'
import { CognitoIdentityProviderClient, ListUserPoolsCommand } from '@aws-sdk/client-cognito-identity-provider'
import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam'
import { ChangeResourceRecordSetsCommand, ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCall } from '../../../src/aws/call/call.ts'
import { signOnly } from '../../../src/aws/call/signOnly.ts'
import type { BesideRecords } from '../../../src/aws/call/watchCall.ts'
import { explainSignature } from '../../../src/aws/record/explainSignature.ts'
import { createRecorder } from '../../../src/aws/record/recorder.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const recorder = createRecorder(100)
const beside: BesideRecords = {}
const credentials = { current: () => undefined, renew: () => Promise.resolve(false) }
const call = createCall({ recorder, beside, credentials })
let emulator: TestEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const s3 = (extra?: object) => emulator.clientFor('rosa', S3Client, extra)
const hostile = ['a b+c&d=e', "(it's)*!~", 'a//b', '%2F%zz', 'ü€😀', '.', 'a/../b']

/** Each sends one call and gives its id. */
const calls: Readonly<Record<string, () => Promise<{ readonly callId: string }>>> = {
  'S3, a list': () => call(s3(), new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/a b+&=' })),
  'S3, bytes': () =>
    call(
      s3(),
      new PutObjectCommand({
        Bucket: 'team-photos',
        Key: 'k',
        Body: new Uint8Array([0, 255]),
        Metadata: { a: ' b   c ' },
      }),
    ),
  'S3, an empty body': () => call(s3(), new HeadObjectCommand({ Bucket: 'team-photos', Key: 'shared/none' })),
  'Route 53, a list': () =>
    call(emulator.clientFor('otto', Route53Client), new ListHostedZonesCommand({ MaxItems: 1 })),
  'Route 53, a change': () =>
    call(
      emulator.clientFor('otto', Route53Client),
      new ChangeResourceRecordSetsCommand({
        HostedZoneId: 'Z1 /ü',
        ChangeBatch: {
          Changes: [
            {
              Action: 'UPSERT',
              ResourceRecordSet: { Name: 'é.test', Type: 'TXT', TTL: 1, ResourceRecords: [{ Value: '"é"' }] },
            },
          ],
        },
      }),
    ),
  STS: () => call(emulator.clientFor('rosa', STSClient), new GetCallerIdentityCommand()),
  IAM: () => call(emulator.clientFor('rosa', IAMClient), new ListRolesCommand({ PathPrefix: '/é/' })),
  'user pools': () =>
    call(emulator.clientFor('rosa', CognitoIdentityProviderClient), new ListUserPoolsCommand({ MaxResults: 1 })),
  'identity pools': () =>
    call(emulator.clientFor('rosa', CognitoIdentityClient), new ListIdentityPoolsCommand({ MaxResults: 1 })),
  ...Object.fromEntries(
    hostile.map((key) => [
      `S3, an object named ${key}`,
      () => call(s3(), new GetObjectCommand({ Bucket: 'team-photos', Key: key })),
    ]),
  ),
}

describe('a signature computed in the page is the one that was sent', () => {
  test.each(Object.entries(calls))('%s', async (_, send) => {
    const { callId } = await send()
    const signed = beside.memory?.signed(callId)
    const steps = signed && (await explainSignature(signed))
    expect(steps?.computed).toBe(steps?.sent)
    expect(steps?.sent).toMatch(/^[0-9a-f]{64}$/)
    // The emulator has compared it too.
    expect(recorder.get(callId)?.failure?.code ?? '').not.toMatch(/Signature/)
  })
})

test('no secret stands in the record, nor in the steps', async () => {
  const { sessionToken, secretAccessKey } = emulator.credentialsFor('rosa')
  const client = emulator.clientFor('rosa', STSClient, {
    credentials: { accessKeyId: 'ASIAREDACTED00000000', secretAccessKey, sessionToken },
  })
  const { callId } = await call(client, new GetCallerIdentityCommand())
  const signed = beside.memory?.signed(callId)
  expect(signed?.headers['x-amz-security-token']).toBe(sessionToken)
  const steps = signed && (await explainSignature(signed))
  expect(steps?.canonical.headers.find(({ name }) => name === 'x-amz-security-token')).toMatchObject({
    value: undefined,
  })
  const told = JSON.stringify([recorder.list(), steps])
  for (const secret of [sessionToken, secretAccessKey]) expect(told).not.toContain(secret)
  expect(JSON.stringify(recorder.list())).not.toContain(steps?.sent)
})

test('each attempt stands in the timeline, with its bytes and its status', async () => {
  const key = `private/${emulator.identityIdOf('rosa')}/timeline.txt`
  const { callId } = await call(s3(), new PutObjectCommand({ Bucket: 'team-photos', Key: key, Body: 'hello' }))
  expect(recorder.get(callId)?.timeline).toMatchObject({
    credentials: { fetched: false },
    attempts: [{ sentBytes: 5, status: 200 }],
  })
})

describe('signing without sending', () => {
  const silent = () => {
    let sent = 0
    const handle = () => {
      sent += 1
      throw new Error('Sent.')
    }
    return { requestHandler: { handle }, sent: () => sent }
  }

  test('gives what would be sent, and sends nothing', async () => {
    const { requestHandler, sent } = silent()
    const command = new PutObjectCommand({ Bucket: 'team-photos', Key: 'shared/a b.txt', Body: 'hello' })
    const unsent = await signOnly(s3({ requestHandler }), command)
    const steps = unsent.signed && (await explainSignature(unsent.signed))
    expect(unsent.request).toMatchObject({ method: 'PUT', headers: { authorization: '(hidden)' } })
    expect(unsent.request.url).toBe(`${emulator.url}/team-photos/shared/a%20b.txt?x-id=PutObject`)
    expect(steps?.computed).toBe(steps?.sent)
    expect(sent()).toBe(0)
  })

  test.each([
    ['text', 'hello'],
    ['bytes', new TextEncoder().encode('hello')],
  ])('signs a body of %s by its hash', async (_, body) => {
    const { requestHandler } = silent()
    const unsent = await signOnly(
      s3({ requestHandler }),
      new PutObjectCommand({ Bucket: 'team-photos', Key: 'k', Body: body }),
    )
    const steps = unsent.signed && (await explainSignature(unsent.signed))
    expect(steps?.canonical.payloadHash).toBe('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824')
  })

  test('the backend takes what was signed', async () => {
    const { signed } = await signOnly(emulator.clientFor('rosa', STSClient), new GetCallerIdentityCommand())
    const { host, ...headers } = signed?.headers ?? {}
    expect(emulator.url).toContain(host)
    const answer = await fetch(emulator.url, {
      method: 'POST',
      headers,
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    })
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('assumed-role/readers')])
  })

  test('an input that cannot be made a request is told as the SDK tells it', async () => {
    const { requestHandler } = silent()
    const command = new GetObjectCommand({ Bucket: 'team-photos', Key: undefined })
    await expect(signOnly(s3({ requestHandler }), command)).rejects.toThrow('Key')
  })
})
