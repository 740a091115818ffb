import {
  ChangeResourceRecordSetsCommand,
  DeleteHostedZoneCommand,
  ListHostedZonesCommand,
  Route53Client,
} from '@aws-sdk/client-route-53'
import {
  GetBucketAbacCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createCall } from '../../../src/aws/call/call.ts'
import type { Outcome } from '../../../src/aws/call/outcome.ts'
import { loadConfiguration } from '../../../src/aws/configuration/loadConfiguration.ts'
import { createDecisions, type Decisions } from '../../../src/aws/record/decisions.ts'
import { createRecorder } from '../../../src/aws/record/recorder.ts'
import { explainDenial } from '../../../src/outcomes/explainDenial.ts'
import { phraseText } from '../../../src/outcomes/phrase.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

const recorder = createRecorder(100)
// The clients of this test sign for the people in it, so there is no session to renew.
const call = createCall({ recorder, credentials: { current: () => undefined, renew: () => Promise.resolve(false) } })
let decisions: Decisions
const send = globalThis.fetch
let emulator: TestEmulator

beforeAll(async () => {
  emulator = await startEmulator()
  // The console's own file comes from beside its page; here there is no page.
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
    send(input === '/amplify_outputs.json' ? `${emulator.url}/_rolecall/amplify_outputs.json` : input, init),
  )
  decisions = createDecisions((await loadConfiguration()).decisionLogUrl)
  vi.unstubAllGlobals()
})
afterAll(() => emulator.close())
beforeEach(() => recorder.clear())

const s3 = (person: Person, extra?: object) => emulator.clientFor(person, S3Client, extra)
const route53 = (person: Person) => emulator.clientFor(person, Route53Client)
const put = (key: string) => new PutObjectCommand({ Bucket: 'team-photos', Key: key, Body: 'hello' })

async function exampleZone(): Promise<string> {
  const zones = await route53('otto').send(new ListHostedZonesCommand())
  return zones.HostedZones?.find(({ Name }) => Name === 'example.test.')?.Id?.replace('/hostedzone/', '') ?? ''
}

async function explained(outcome: Outcome<unknown>, target?: string): Promise<string> {
  if (outcome.kind !== 'denied') throw new Error(`Expected a denial, got ${outcome.kind}.`)
  const record = recorder.get(outcome.callId)
  const entry = record?.requestId ? await decisions.find(record.requestId) : undefined
  expect(entry?.requestId).toBe(record?.requestId)
  const { headline, because } = explainDenial(
    outcome.denial,
    { operation: record?.operation ?? '', ...(target && { target }) },
    entry,
  )
  return `${phraseText(headline)} ${phraseText(because)}`
}

test('allowed: the value, the recorded request without secrets, and the decision by its request id', async () => {
  const outcome = await call(s3('rosa'), new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/' }))
  expect(outcome.kind).toBe('done')
  const record = recorder.get(outcome.callId)
  expect(record).toMatchObject({
    operation: 'ListObjectsV2',
    target: 'team-photos/shared/',
    outcome: 'done',
    status: 200,
  })
  expect(record?.request?.headers).toMatchObject({ authorization: '(hidden)', 'x-amz-security-token': '(hidden)' })
  const entry = await decisions.find(record?.requestId ?? '')
  expect(entry?.decisions.map(({ verdict, decidedBy }) => [verdict, decidedBy?.sid])).toEqual([
    ['allowed', 'ListShared'],
  ])
})

test('denied: a sentence with role, place and reason', async () => {
  expect(await explained(await call(s3('rosa'), put('shared/plan.txt')))).toBe(
    'readers may read shared/ but not write to it. No statement of the role allows s3:PutObject.',
  )
})

test('denied: a record type that the role may not change', async () => {
  const HostedZoneId = await exampleZone()
  const ResourceRecordSet = {
    Name: 'mail.example.test',
    Type: 'MX' as const,
    TTL: 60,
    ResourceRecords: [{ Value: '10 a.test' }],
  }
  const change = new ChangeResourceRecordSetsCommand({
    HostedZoneId,
    ChangeBatch: { Changes: [{ Action: 'UPSERT', ResourceRecordSet }] },
  })
  expect(await explained(await call(route53('otto'), change), 'example.test')).toBe(
    'operators may not change records of zone example.test. ' +
      'Statement ChangeSomeRecords allows this only if route53:ChangeResourceRecordSetsRecordTypes is one of TXT, A; here it is MX.',
  )
})

test('denied: an explicit deny names its statement', async () => {
  const outcome = await call(route53('admin'), new DeleteHostedZoneCommand({ Id: await exampleZone() }))
  expect(outcome).toMatchObject({ kind: 'denied', denial: { explicit: true, layer: 'identity-based' } })
  expect(await explained(outcome, 'example.test')).toBe(
    'admins may not delete zone example.test. Statement NeverDeleteZones of policy Everything denies route53:DeleteHostedZone.',
  )
})

test("C26: denied: a guest meets AWS's session policy", async () => {
  const outcome = await call(route53('guest'), new ListHostedZonesCommand())
  expect(outcome).toMatchObject({ kind: 'denied', denial: { layer: 'session', explicit: false } })
  expect(await explained(outcome)).toBe(
    "guest may not list the zones. AWS's session policy for guests leaves Route 53 out.",
  )
})

test('C11: denied: a key that may be missing', async () => {
  const outcome = await call(s3('rosa'), new GetObjectCommand({ Bucket: 'team-photos', Key: 'shared/none.txt' }))
  expect(await explained(outcome, 'team-photos/shared/none.txt')).toMatch(
    /^readers may not know whether team-photos\/shared\/none\.txt exists\./,
  )
})

test('C.X 5: denied: the reason of a HEAD is read by a GET', async () => {
  const outcome = await call(
    s3('rosa'),
    new HeadObjectCommand({ Bucket: 'team-photos', Key: 'private/other/plan.txt' }),
  )
  expect(outcome).toMatchObject({ kind: 'denied', denial: { action: 's3:GetObject', layer: 'identity-based' } })
  expect(recorder.list().map(({ operation }) => operation)).toEqual(['GetObject', 'HeadObject'])
})

test('expired credentials are told from a refusal', async () => {
  const credentials = emulator.credentialsFor('rosa', { expiresAt: Date.now() - 1000 })
  const outcome = await call(
    s3('rosa', { credentials }),
    new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/' }),
  )
  expect(outcome).toMatchObject({ kind: 'expired', message: 'The credentials have expired.' })
})

test('credentials that AWS does not know end the session', async () => {
  const credentials = { accessKeyId: 'ASIAUNKNOWNKEY000000', secretAccessKey: 'x', sessionToken: 'not a token' }
  expect(await call(s3('rosa', { credentials }), put('shared/a'))).toMatchObject({ kind: 'expired' })
})

test('malformed: a wrong secret is a signature that does not match, not a refusal', async () => {
  const credentials = { ...emulator.credentialsFor('rosa'), secretAccessKey: 'wrong' }
  expect(await call(s3('rosa', { credentials }), put('shared/a'))).toMatchObject({
    kind: 'failed',
    failure: {
      kind: 'unknown',
      code: 'SignatureDoesNotMatch',
      cause: 'AWS computed another signature for this request.',
    },
  })
})

test('C6: a clock that is 20 minutes behind is named with its offset', async () => {
  // Without the SDK's own correction, which would hide the fault by signing again.
  const client = s3('rosa', { systemClockOffset: -20 * 60_000, maxAttempts: 1 })
  expect(await call(client, new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/' }))).toMatchObject({
    kind: 'failed',
    failure: { kind: 'clock', code: 'RequestTimeTooSkewed' },
  })
})

test.each([
  [
    'a bucket that is not there',
    () => call(s3('admin'), new ListObjectsV2Command({ Bucket: 'nowhere-at-all' })),
    'not-found',
  ],
  [
    'an operation that is not emulated',
    () => call(s3('admin'), new GetBucketAbacCommand({ Bucket: 'team-photos' })),
    'not-emulated',
  ],
  [
    'a batch that Route 53 rejects',
    async () =>
      call(
        route53('admin'),
        new ChangeResourceRecordSetsCommand({
          HostedZoneId: await exampleZone(),
          ChangeBatch: {
            Changes: [
              {
                Action: 'DELETE',
                ResourceRecordSet: {
                  Name: 'none.example.test',
                  Type: 'A',
                  TTL: 1,
                  ResourceRecords: [{ Value: '192.0.2.1' }],
                },
              },
            ],
          },
        }),
      ),
    'invalid',
  ],
])('malformed: %s', async (_, run, kind) => {
  const outcome = await run()
  expect(outcome).toMatchObject({ kind: 'failed', failure: { kind, message: expect.any(String) as string } })
})

test('nothing that listens is a failure of the network', async () => {
  const gone = s3('rosa', { endpoint: 'http://127.0.0.1:9' })
  expect(await call(gone, put('shared/a'))).toMatchObject({
    kind: 'failed',
    failure: { kind: 'network', cause: 'Nothing answers at 127.0.0.1:9.' },
  })
})

test('STS names the signer', async () => {
  const outcome = await call(emulator.clientFor('rosa', STSClient), new GetCallerIdentityCommand())
  expect(outcome).toMatchObject({
    kind: 'done',
    value: { Arn: 'arn:aws:sts::123456789012:assumed-role/readers/CognitoIdentityCredentials' },
  })
})
