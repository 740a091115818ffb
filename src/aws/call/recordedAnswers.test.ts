/** What the console makes of answers as AWS gives them, through the SDK's own clients: sentences of 2026, redirects, throttling, clocks. */
import { ChangeResourceRecordSetsCommand, ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { HttpResponse } from '@smithy/core/protocols'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readAnswer } from '../../../tests/recorded/readAnswer.ts'
import { createRecorder, type Recorder } from '../record/recorder.ts'
import { createCall } from './call.ts'
import type { Outcome } from './outcome.ts'

let recorder: Recorder
const renew = vi.fn(() => Promise.resolve(false))

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-29T10:15:30Z'), shouldAdvanceTime: true, advanceTimeDelta: 200 })
  recorder = createRecorder(20)
  renew.mockReset().mockResolvedValue(false)
})
afterEach(() => {
  vi.useRealTimers()
})

/** A client's configuration whose transport answers with these, the last one again and again. */
function answering(...names: readonly string[]) {
  const sent: string[] = []
  const requestHandler = {
    handle: (request: { readonly method: string; readonly path: string }) => {
      sent.push(request.method)
      const answer = readAnswer(names[Math.min(sent.length, names.length) - 1] ?? '')
      const body = request.method === 'HEAD' ? '' : answer.body
      return Promise.resolve({
        response: new HttpResponse({
          statusCode: answer.status,
          headers: { ...answer.headers },
          body: new Response(body).body ?? new Blob([]),
        }),
      })
    },
  }
  const credentials = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' }
  return { sent, configuration: { region: 'eu-central-1', credentials, maxAttempts: 2, requestHandler } }
}

const call = () =>
  createCall({
    recorder,
    credentials: { renew, current: () => ({ accessKeyId: 'ASIAEXAMPLE', expiresAt: 1, identityId: 'i' }) },
  })

const Bucket = 'photos-3f9a'
const Key = 'shared/plan.txt'
const requests = {
  put: (...names: readonly string[]) =>
    call()(new S3Client(answering(...names).configuration), new PutObjectCommand({ Bucket, Key, Body: 'plan' })),
  get: (...names: readonly string[]) =>
    call()(new S3Client(answering(...names).configuration), new GetObjectCommand({ Bucket, Key })),
  delete: (...names: readonly string[]) =>
    call()(new S3Client(answering(...names).configuration), new DeleteObjectCommand({ Bucket, Key })),
  head: (...names: readonly string[]) =>
    call()(new S3Client(answering(...names).configuration), new HeadObjectCommand({ Bucket, Key })),
  zones: (...names: readonly string[]) =>
    call()(new Route53Client(answering(...names).configuration), new ListHostedZonesCommand({})),
  records: (...names: readonly string[]) =>
    call()(
      new Route53Client(answering(...names).configuration),
      new ChangeResourceRecordSetsCommand({ HostedZoneId: 'Z0123456789ABCDEFGHIJ', ChangeBatch: { Changes: [] } }),
    ),
  assume: (...names: readonly string[]) =>
    call()(
      new STSClient(answering(...names).configuration),
      new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::123456789012:role/admins', RoleSessionName: 'x' }),
    ),
} satisfies Readonly<Record<string, (...names: readonly string[]) => Promise<Outcome<object>>>>

type RequestName = keyof typeof requests

const denials: readonly (readonly [name: string, request: RequestName, denial: object])[] = [
  [
    's3-denied-explicitly',
    'put',
    {
      explicit: true,
      layer: 'identity-based',
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::photos-3f9a/shared/plan.txt',
      policyArn: 'arn:aws:iam::123456789012:policy/KeepShared',
      authorizationId: '4f9k2m7q1x8c',
      requestId: '4YB1Q7XK2M9D5W3T',
    },
  ],
  ['s3-denied-silently', 'delete', { explicit: false, layer: 'identity-based', action: 's3:DeleteObject' }],
  [
    's3-denied-by-organization',
    'put',
    {
      explicit: true,
      layer: 'service control',
      policyArn: 'arn:aws:organizations::210987654321:policy/o-a1b2c3d4e5/service_control_policy/p-f6g7h8i9',
    },
  ],
  ['s3-denied-another-account', 'get', { explicit: false, message: 'Access Denied' }],
  ['s3-denied-key', 'get', { explicit: false, action: 'kms:Decrypt' }],
  [
    'route53-denied',
    'records',
    { explicit: false, layer: 'identity-based', action: 'route53:ChangeResourceRecordSets', authorizationId: '7h1zq9' },
  ],
  ['route53-denied-guest', 'zones', { explicit: false, layer: 'session', action: 'route53:ListHostedZones' }],
  [
    'sts-denied',
    'assume',
    {
      explicit: false,
      action: 'sts:AssumeRole',
      resource: 'arn:aws:iam::123456789012:role/admins',
      authorizationId: '2b8d',
    },
  ],
]

test.each(denials)('%s is a refusal, with all that its sentence says', async (name, request, denial) => {
  const outcome = await requests[request](name)
  expect(outcome).toMatchObject({ kind: 'denied', denial: { code: 'AccessDenied', status: 403, ...denial } })
  expect(recorder.get(outcome.callId)).toMatchObject({ outcome: 'denied', status: 403 })
})

const failures: readonly (readonly [name: string, request: RequestName, kind: string, cause: string])[] = [
  ['s3-redirect', 'get', 'region', 'The bucket lives in eu-west-1, not in the region that was asked.'],
  ['s3-wrong-region', 'get', 'region', 'The bucket lives in eu-west-1, not in the region that was asked.'],
  ['s3-slow-down', 'put', 'throttled', 'AWS asks to go slower.'],
  ['route53-throttled', 'zones', 'throttled', 'AWS asks to go slower.'],
  ['route53-busy', 'records', 'busy', 'An earlier change is still being worked on.'],
  ['s3-no-bucket', 'get', 'not-found', 'There is no bucket of this name.'],
  ['route53-clock', 'zones', 'clock', 'AWS refuses the time at which the request was signed.'],
]

test.each(failures)('%s is no refusal, and says what to do', async (name, request, kind, cause) => {
  const outcome = await requests[request](name)
  expect(outcome).toMatchObject({ kind: 'failed', failure: { kind, cause } })
})

test('a clock that is off is told by how much, in the time that AWS gives', async () => {
  vi.setSystemTime(new Date('2026-11-29T09:30:30Z'))
  const outcome = await requests.get('s3-clock')
  expect(outcome).toMatchObject({
    kind: 'failed',
    failure: { kind: 'clock', cause: "This device's clock is 45 minutes behind AWS's." },
  })
})

test.each([
  ['s3-expired', 'get'],
  ['s3-unknown-key', 'get'],
  ['route53-expired', 'zones'],
] as const)('%s asks for new credentials once, and then says that the session is over', async (name, request) => {
  renew.mockResolvedValueOnce(true)
  const outcome = await requests[request](name)
  expect(outcome.kind).toBe('expired')
  expect(renew).toHaveBeenCalledTimes(1)
  expect(recorder.list()).toHaveLength(2)
})

test('throttling is tried once more, and what comes then is the answer', async () => {
  const { sent, configuration } = answering('s3-slow-down')
  await call()(new S3Client(configuration), new GetObjectCommand({ Bucket, Key }))
  expect(sent).toEqual(['GET', 'GET'])
})

test('a HEAD that is refused without a word is asked again as a GET, whose sentence is read', async () => {
  const outcome = await requests.head('s3-denied-explicitly')
  expect(outcome).toMatchObject({ kind: 'denied', denial: { authorizationId: '4f9k2m7q1x8c', explicit: true } })
})
