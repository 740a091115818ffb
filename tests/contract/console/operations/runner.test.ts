// @vitest-environment happy-dom
/** Runs into a tab's store, as the page makes them, against the emulator. */
import { createPinia, setActivePinia } from 'pinia'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from 'vue'
import { localBackend } from '../../../../emulator/seed/localBackend.ts'
import type { OperationCaller as Caller } from '../../../../src/aws/operations/callOperation.ts'
import { readDescription } from '../../../../src/aws/operations/readDescription.ts'
import type { InputJson } from '../../../../src/aws/operations/sampleInput.ts'
import type { CallableService } from '../../../../src/aws/operations/serviceRows.ts'
import type { OperationRun } from '../../../../src/features/operations/runs/operationRun.ts'
import { type AskedRun, createRunner, type Runner } from '../../../../src/features/operations/runs/runner.ts'
import { useRunsStore } from '../../../../src/features/operations/runs/runsStore.ts'
import { awsKey } from '../../../../src/outcomes/useAws.ts'
import { fakeAws } from '../../../unit/fakeAws.ts'
import { fakeTurns } from '../../../unit/fakeTurns.ts'
import { type OperationCaller, operationCaller } from './operationCaller.ts'

let caller: OperationCaller
let store: ReturnType<typeof useRunsStore>
let runner: Runner
const Bucket = 'team-photos'

beforeAll(async () => {
  caller = await operationCaller({ changeDelay: 0 })
})
afterAll(() => caller.close())
beforeEach(() => {
  sessionStorage.clear()
  caller.recorder.clear()
  const pinia = createPinia()
  createApp({})
    .provide(awsKey, fakeAws({ session: { turns: fakeTurns().turns } }))
    .use(pinia)
  setActivePinia(pinia)
  store = useRunsStore()
  runner = runnerAs(caller.owner)
})

function runnerAs(aws: Caller): Runner {
  const { recorder } = caller
  return createRunner({ ...aws, recorder, session: { credentials: { current: () => undefined } } }, store, {
    every: 0.01,
  })
}

async function asked(service: CallableService, operation: string, input: InputJson): Promise<AskedRun> {
  return { service, operation, input, description: await readDescription(service) }
}

async function ran(what: AskedRun, by = runner): Promise<OperationRun> {
  const { id, ended } = by.run(what)
  await ended
  return found(id)
}

function found(id: string): OperationRun {
  const run = store.get(id)
  if (!run) throw new Error('The run is not kept.')
  return run
}

async function fill(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await caller.run('s3', 'PutObject', { Bucket, Key: `pages/${index}`, Body: 'x' })
  }
}

test('allowed: a run has its answer, its status and its call, and the call has its cause', async () => {
  const run = await ran(await asked('s3', 'HeadBucket', { Bucket }))
  expect(run).toMatchObject({ kind: 'done', status: 200, callId: caller.recorder.list()[0]?.id })
  expect([run.pages?.length, run.durationMs !== undefined]).toEqual([1, true])
  expect(caller.recorder.list()[0]).toMatchObject({ cause: 'Run HeadBucket: team-photos' })
})

test('allowed: next page, then all pages', async () => {
  await fill(5)
  const list = await asked('s3', 'ListObjectsV2', { Bucket, Prefix: 'pages/', MaxKeys: 1 })
  const { id } = await ran(list)
  await runner.readOn(id, list, 'one')
  expect([found(id).pages?.length, found(id).reading, found(id).stopped]).toEqual([2, undefined, undefined])
  await runner.readOn(id, list, 'all')
  const keys = found(id).pages?.flatMap((page) =>
    (page as { Contents: { Key: string }[] }).Contents.map(({ Key }) => Key),
  )
  expect(keys).toEqual(['pages/0', 'pages/1', 'pages/2', 'pages/3', 'pages/4'])
})

test('allowed: cancel in between keeps what came', async () => {
  await fill(5)
  const list = await asked('s3', 'ListObjectsV2', { Bucket, Prefix: 'pages/', MaxKeys: 1 })
  const { id } = await ran(list)
  const reading = runner.readOn(id, list, 'all')
  store.$subscribe(() => (found(id).pages?.length ?? 0) >= 2 && store.cancel(id), { flush: 'sync' })
  await reading
  expect(found(id)).toMatchObject({ kind: 'done', stopped: { by: 'outcome', kind: 'aborted' } })
  expect(found(id).pages?.length).toBe(2)
})

test('allowed: pages of users', async () => {
  const users = await asked('cognito-idp', 'ListUsers', { UserPoolId: localBackend.userPoolId, Limit: 1 })
  const { id, kind, pages } = await ran(users)
  expect([kind, pages?.length]).toEqual(['done', 1])
  await runner.readOn(id, users, 'all')
  expect(found(id).pages?.length).toBeGreaterThan(2)
})

test('allowed: waits as a run of its own', async () => {
  const { id, ended } = runner.wait(await asked('s3', 'HeadBucket', { Bucket }), 'BucketExists')
  expect(found(id).waiting).toEqual({ waiter: 'BucketExists', tries: 0 })
  await ended
  expect(found(id)).toMatchObject({ kind: 'done', waiting: { tries: 1, end: 'reached' } })
})

test('denied: a waiter ends at once with the denial', async () => {
  const bucket = { Bucket: 'not-of-the-guest' }
  await caller.run('s3', 'CreateBucket', bucket)
  const { id, ended } = runnerAs(caller.as('guest')).wait(await asked('s3', 'HeadBucket', bucket), 'BucketExists')
  await ended
  expect(found(id)).toMatchObject({ kind: 'denied', status: 403, waiting: { tries: 1, end: 'ended' } })
})

test('denied: a run says by its code that it was refused', async () => {
  const put = await asked('s3', 'PutObject', { Bucket, Key: 'shared/x', Body: 'x' })
  expect(await ran(put, runnerAs(caller.as('rosa')))).toMatchObject({
    kind: 'denied',
    status: 403,
    code: 'AccessDenied',
  })
})

test('malformed: what the SDK cannot take is told, and nothing is sent', async () => {
  const input = { Bucket, Key: 'x', Body: { $base64: '%' } }
  const run = await ran(await asked('s3', 'PutObject', input))
  expect(run).toMatchObject({ kind: 'failed', problem: 'Body is no base64.' })
  expect(caller.recorder.list()).toEqual([])
})

test('malformed: what AWS rejects has its code and status', async () => {
  const run = await ran(await asked('route53', 'ListHostedZones', { MaxItems: 0 }))
  expect([run.kind, run.status, run.code !== undefined]).toEqual(['failed', 400, true])
})

test('malformed: of an absent service the run says so', async () => {
  const send = await asked('sqs', 'SendMessage', { QueueUrl: 'https://queue.test/1/jobs', MessageBody: 'go' })
  expect(await ran(send)).toMatchObject({ kind: 'failed', code: 'UnknownOperationException' })
})
