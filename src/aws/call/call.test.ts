import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { type HttpRequest, HttpResponse } from '@smithy/core/protocols'
import { beforeEach, expect, test, vi } from 'vitest'
import { createRecorder, type Recorder } from '../record/recorder.ts'
import { type Call, createCall } from './call.ts'

const renew = vi.fn(() => Promise.resolve(false))
const signer = { name: 'readers', arn: 'arn:sts' }
const credentials = {
  renew,
  current: () => ({ accessKeyId: 'ASIATEST', expiresAt: 1, identityId: 'i', signer }),
}
let recorder: Recorder
let call: Call

interface Answer {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** The SDK's real client over a transport that answers from a list. */
function clientAnswering(...answers: readonly Answer[]) {
  const sent: HttpRequest[] = []
  const handle = (request: HttpRequest, { abortSignal }: { abortSignal?: AbortSignal } = {}) => {
    abortSignal?.throwIfAborted()
    sent.push(request)
    const answer = answers[Math.min(sent.length, answers.length) - 1]
    if (!answer) throw new TypeError('Failed to fetch')
    return Promise.resolve({
      response: new HttpResponse({
        statusCode: answer.status,
        headers: { 'content-type': 'application/xml', 'x-amz-request-id': `r${sent.length}`, ...answer.headers },
        body: new Response(answer.body ?? '').body ?? new Blob([]),
      }),
    })
  }
  const client = new S3Client({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:4566',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: 'ASIATEST', secretAccessKey: 'secret-key', sessionToken: 'secret-token' },
    requestHandler: { handle },
  })
  return { client, sent }
}

const errorBody = (code: string, message: string) => `<Error><Code>${code}</Code><Message>${message}</Message></Error>`
const refusal =
  'User: arn:aws:sts::1:assumed-role/readers/s is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k" because no identity-based policy allows the s3:GetObject action'
const list = () => new ListObjectsV2Command({ Bucket: 'b', Prefix: 'shared/' })

beforeEach(() => {
  recorder = createRecorder(10)
  call = createCall({ recorder, credentials })
  renew.mockReset().mockResolvedValue(false)
})

test('an answer is the value, and the call is recorded with who, what, where and how long', async () => {
  const { client } = clientAnswering({
    status: 200,
    body: '<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>',
  })
  const outcome = await call(client, list(), { cause: 'Open shared/' })
  expect(outcome).toMatchObject({ kind: 'done', value: { KeyCount: 0 } })
  const record = recorder.get(outcome.callId)
  expect(record).toMatchObject({
    service: 's3',
    operation: 'ListObjectsV2',
    target: 'b/shared/',
    cause: 'Open shared/',
    outcome: 'done',
    status: 200,
    requestId: 'r1',
    accessKeyId: 'ASIATEST',
    role: { name: 'readers' },
    request: {
      method: 'GET',
      url: 'http://127.0.0.1:4566/b/?list-type=2&prefix=shared%2F',
      headers: { authorization: '(hidden)' },
    },
  })
  expect(record?.durationMs).toBeGreaterThanOrEqual(0)
  await vi.waitFor(() => expect(recorder.get(outcome.callId)?.response?.body).toContain('<KeyCount>0</KeyCount>'))
  expect(JSON.stringify(recorder.list())).not.toContain('secret')
})

test('a refusal is a denial with its parts, and is not sent again', async () => {
  const { client, sent } = clientAnswering({
    status: 403,
    body: errorBody('AccessDenied', refusal.replaceAll('"', '&quot;')),
  })
  const outcome = await call(client, new GetObjectCommand({ Bucket: 'b', Key: 'k' }))
  expect(outcome).toMatchObject({
    kind: 'denied',
    denial: {
      code: 'AccessDenied',
      status: 403,
      requestId: 'r1',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
    },
  })
  expect(recorder.get(outcome.callId)).toMatchObject({
    outcome: 'denied',
    status: 403,
    denial: { layer: 'identity-based' },
  })
  expect(sent).toHaveLength(1)
})

test('C.X 5: a refused HEAD is repeated as a GET of one byte to read the reason, as a call of its own', async () => {
  const { client, sent } = clientAnswering({ status: 403 }, { status: 403, body: errorBody('AccessDenied', refusal) })
  const outcome = await call(client, new HeadObjectCommand({ Bucket: 'b', Key: 'k' }))
  expect(outcome).toMatchObject({
    kind: 'denied',
    denial: { message: refusal, requestId: 'r1', action: 's3:GetObject' },
  })
  expect(sent.map(({ method, headers }) => [method, headers['range']])).toEqual([
    ['HEAD', undefined],
    ['GET', 'bytes=0-0'],
  ])
  expect(recorder.list().map((record) => [record.operation, record.cause, record.denial?.message])).toEqual([
    ['GetObject', 'Read why HeadObject was refused', refusal],
    ['HeadObject', undefined, refusal],
  ])
})

test('C5: expired credentials are renewed once and the command is sent again', async () => {
  renew.mockResolvedValue(true)
  const { client, sent } = clientAnswering(
    { status: 400, body: errorBody('ExpiredToken', 'The provided token has expired.') },
    { status: 200, body: '<ListBucketResult/>' },
  )
  const outcome = await call(client, list())
  expect(outcome.kind).toBe('done')
  expect(renew.mock.calls).toEqual([['ASIATEST']])
  expect(sent).toHaveLength(2)
  expect(recorder.list().map((record) => record.outcome)).toEqual(['done', 'expired'])
})

test('C5: credentials that are still expired after renewing end in one clear outcome', async () => {
  renew.mockResolvedValue(true)
  const { client, sent } = clientAnswering({
    status: 400,
    body: errorBody('ExpiredToken', 'The provided token has expired.'),
  })
  expect(await call(client, list())).toMatchObject({ kind: 'expired', message: 'The credentials have expired.' })
  expect(sent).toHaveLength(2)
})

test('what is given up is neither shown nor blamed', async () => {
  const { client } = clientAnswering({ status: 200 })
  const outcome = await call(client, list(), { signal: AbortSignal.abort() })
  expect(outcome.kind).toBe('aborted')
  expect(recorder.get(outcome.callId)?.outcome).toBe('aborted')
})

test('a failure has cause, evidence, fix and the words of the service', async () => {
  const { client } = clientAnswering({
    status: 404,
    body: errorBody('NoSuchBucket', 'The specified bucket does not exist'),
  })
  expect(await call(client, list())).toMatchObject({
    kind: 'failed',
    failure: {
      kind: 'not-found',
      code: 'NoSuchBucket',
      status: 404,
      message: 'The specified bucket does not exist',
      evidence: 'AWS answered 404 NoSuchBucket.',
    },
  })
})

test('no answer at all is a failure of the network, not of IAM', async () => {
  const { client } = clientAnswering()
  expect(await call(client, list())).toMatchObject({ kind: 'failed', failure: { kind: 'network' } })
})

test('a binary body is noted and not kept', async () => {
  const { client } = clientAnswering({
    status: 200,
    headers: { 'content-type': 'image/png', 'content-length': '4' },
    body: 'PNG!',
  })
  const outcome = await call(
    client,
    new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: new Uint8Array([1, 2, 3]), ContentType: 'image/png' }),
  )
  expect(recorder.get(outcome.callId)?.request?.body).toBe('(3 bytes of image/png, not kept)')
  await vi.waitFor(() => expect(recorder.get(outcome.callId)?.response?.body).toBe('(4 bytes of image/png, not kept)'))
})

test.each([
  [false, 'authenticated'],
  [true, 'unauthenticated'],
])(
  'credentials that the pool does not give are explained by the pool, to a guest (%s) as one',
  async (isGuest, amr) => {
    const refused = Object.assign(new Error('Invalid identity pool configuration. Check assigned IAM roles.'), {
      name: 'InvalidIdentityPoolConfigurationException',
    })
    const client = new S3Client({ region: 'us-east-1', credentials: () => Promise.reject(refused) })
    const identityPool = () => ({ identityPoolId: 'us-east-1:pool', isGuest })
    const outcome = await createCall({ recorder, credentials, identityPool })(client, list())
    const paste = outcome.kind === 'failed' ? outcome.failure.paste?.[0]?.text : undefined
    expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'trust' } })
    expect(paste).toContain('"cognito-identity.amazonaws.com:aud": "us-east-1:pool"')
    expect(paste).toContain(`"cognito-identity.amazonaws.com:amr": "${amr}"`)
  },
)
