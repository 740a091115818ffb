/** What ten thousand recorded calls weigh, and what the record and the list of the Calls page take with them, over a hundred. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { attemptCall } from '../src/aws/call/attemptCall.ts'
import { keepLight } from '../src/aws/record/keepLight.ts'
import { createRecorder, type Recorder } from '../src/aws/record/recorder.ts'
import { filterCalls, noFilter } from '../src/features/calls/list/filterCalls.ts'
import { actsOf } from '../src/outcomes/acts.ts'
import { median } from './median.ts'

const many = 10_000
const few = 100

export interface CallFigures {
  /** MB on the heap: a mix of lists, objects and refusals, and calls whose answers are all as long as the record keeps. */
  readonly mixedMb: number
  readonly longMb: number
  /** ms to search and to make acts of the list, and to write down one answer, with ten thousand calls. */
  readonly searchMs: number
  readonly actsMs: number
  readonly updateMs: number
}

export async function callFigures(): Promise<CallFigures> {
  const mixed = await heapOf(() => recordMixed(many))
  const long = await heapOf(() => recordLong(many))
  const calls = mixed.recorder.list()
  return {
    mixedMb: mixed.mb,
    longMb: long.mb,
    searchMs: medianMs(() => filterCalls(calls, { ...noFilter, text: 'putobject 403' })),
    actsMs: medianMs(() => actsOf(calls)),
    updateMs: medianMs(() => mixed.recorder.update(mixed.recorder.begin(start), { outcome: 'done' })),
  }
}

const start = { service: 's3', operation: 'ListObjectsV2', startedAt: 0 } as const

const listOf = (keys: number) =>
  `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>team-photos</Name>${Array.from(
    { length: keys },
    (_, at) =>
      `<Contents><Key>shared/picture-${at}.jpg</Key><LastModified>2026-11-30T10:00:00.000Z</LastModified><ETag>&quot;0123456789abcdef0123456789abcdef&quot;</ETag><Size>${at}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  ).join('')}</ListBucketResult>`
const refusal =
  '<Error><Code>AccessDenied</Code><Message>User: arn:aws:sts::111111111111:assumed-role/readers/CognitoIdentityCredentials is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::team-photos/shared/plan.txt" because no identity-based policy allows the s3:PutObject action</Message></Error>'

/** A client whose answers are made here, of the kinds that a browser gives: a stream of bytes. */
function clientOf(answer: () => { status: number; body: string }): S3Client {
  return new S3Client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'ASIAEXAMPLE000000001', secretAccessKey: 'secret', sessionToken: 'token'.repeat(200) },
    maxAttempts: 1,
    requestHandler: {
      handle: () => {
        const { status, body } = answer()
        const bytes = new TextEncoder().encode(body)
        const headers = {
          'content-type': 'application/xml',
          'content-length': String(bytes.byteLength),
          'x-amz-request-id': crypto.randomUUID(),
          'x-amz-id-2': crypto.randomUUID(),
          date: new Date().toUTCString(),
          server: 'AmazonS3',
        }
        return Promise.resolve({ response: { statusCode: status, headers, body: new Blob([bytes]).stream() } })
      },
    },
  })
}

async function record(
  count: number,
  call: (at: number, from: Parameters<typeof attemptCall>[0]) => Promise<unknown>,
): Promise<Recorder> {
  const recorder = createRecorder(many)
  const works: (() => void)[] = []
  keepLight(recorder, { later: (work) => works.push(work) })
  const from = { recorder, credentials: { current: () => undefined } }
  for (let at = 0; at < count; at++) {
    await call(at, from)
    // Once a second at most, in a page.
    if (at % 50 === 0) works.shift()?.()
  }
  works.shift()?.()
  return recorder
}

function recordMixed(count: number): Promise<Recorder> {
  const lists = clientOf(() => ({ status: 200, body: listOf(20) }))
  const objects = clientOf(() => ({ status: 200, body: 'x'.repeat(4096) }))
  const refused = clientOf(() => ({ status: 403, body: refusal }))
  const key = (at: number) => ({ Bucket: 'team-photos', Key: `shared/picture-${at}.jpg` })
  return record(count, (at, from) => {
    const cause = { cause: `Open picture ${Math.floor(at / 3)}` }
    if (at % 5 < 2)
      return attemptCall(from, lists, new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/' }), cause)
    if (at % 5 < 4) return attemptCall(from, objects, new GetObjectCommand(key(at)), cause)
    return attemptCall(from, refused, new PutObjectCommand({ ...key(at), Body: 'plan' }), cause)
  })
}

function recordLong(count: number): Promise<Recorder> {
  const lists = clientOf(() => ({ status: 200, body: listOf(400) }))
  return record(count, (_, from) => attemptCall(from, lists, new ListObjectsV2Command({ Bucket: 'team-photos' }), {}))
}

async function heapOf(make: () => Promise<Recorder>): Promise<{ recorder: Recorder; mb: number }> {
  // What is loaded with the first call is not the calls'.
  await recordMixed(few)
  const before = heapMb()
  const recorder = await make()
  if (recorder.list().length !== many) throw new Error('Not all calls were recorded.')
  return { recorder, mb: heapMb() - before }
}

function heapMb(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().heapUsed / 1_000_000
}

function medianMs(work: () => void): number {
  const times = Array.from({ length: 21 }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return median(times.slice(1))
}
