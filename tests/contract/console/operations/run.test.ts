/** Runs as the operation console makes them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { downloadAnswer, runOperation, shownBytes } from '../../../../src/aws/operations/runOperation.ts'
import { StreamStart } from '../../../../src/aws/operations/streamStart.ts'
import { type OperationCaller, operationCaller } from './operationCaller.ts'

let caller: OperationCaller
const Bucket = 'team-photos'

beforeAll(async () => {
  caller = await operationCaller()
})
afterAll(() => caller.close())
beforeEach(() => caller.recorder.clear())

const get = (Key: string) => ({ service: 's3', operation: 'GetObject', input: { Bucket, Key } }) as const

test('allowed: of a stream the beginning is shown, with the size of the whole', async () => {
  await caller.run('s3', 'PutObject', {
    Bucket,
    Key: 'large.txt',
    Body: 'x'.repeat(200_000),
    ContentType: 'text/plain',
  })
  const outcome = await runOperation(caller.owner, get('large.txt'))
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  const body = outcome.value['Body']
  if (!(body instanceof StreamStart)) throw new Error('The body is no stream.')
  expect([body.bytes.byteLength, body.isWhole, body.length, body.type]).toEqual([
    shownBytes,
    false,
    200_000,
    'text/plain',
  ])
  expect(outcome.value).not.toHaveProperty('$metadata')
})

test('allowed: the whole of it is downloaded by a call of its own', async () => {
  await caller.run('s3', 'PutObject', { Bucket, Key: 'whole.txt', Body: 'y'.repeat(150_000) })
  caller.recorder.clear()
  const loaded: number[] = []
  const outcome = await downloadAnswer(caller.owner, get('whole.txt'), (bytes) => loaded.push(bytes))
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  expect([outcome.value.isWhole, outcome.value.bytes.size, loaded.at(-1)]).toEqual([true, 150_000, 150_000])
  expect(caller.recorder.list()).toHaveLength(1)
})

test('allowed: a run that is given up before its answer is aborted, in the record too', async () => {
  const giveUp = new AbortController()
  const running = runOperation(caller.owner, get('large.txt'), { signal: giveUp.signal })
  giveUp.abort()
  expect(await running).toMatchObject({ kind: 'aborted' })
  expect(caller.recorder.list()[0]?.outcome).toBe('aborted')
})

test('denied: what the role may not do', async () => {
  const input = { Bucket, Key: 'shared/a.txt', Body: new Uint8Array(1) }
  const outcome = await runOperation(caller.as('rosa'), { service: 's3', operation: 'PutObject', input })
  expect(outcome).toMatchObject({ kind: 'denied', denial: { action: 's3:PutObject' } })
})

test('malformed: an input that makes no address is not sent, and told by its member', async () => {
  const outcome = await runOperation(caller.owner, { service: 's3', operation: 'GetObject', input: { Bucket } })
  expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'invalid', cause: expect.stringContaining('Key') } })
})

test('malformed: what the service rejects carries its code and its sentence', async () => {
  const input = { HostedZoneId: 'Z0', ChangeBatch: { Changes: [] } }
  const call = { service: 'route53', operation: 'ChangeResourceRecordSets', input } as const
  expect(await runOperation(caller.owner, call)).toMatchObject({ kind: 'failed', failure: { status: 400 } })
})
