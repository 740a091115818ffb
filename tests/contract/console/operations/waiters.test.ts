/** The SDK's waiters against the emulator; its clock is the test's own. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { InputJson } from '../../../../src/aws/operations/sampleInput.ts'
import { waitUntil } from '../../../../src/aws/operations/waitUntil.ts'
import { type OperationCaller, operationCaller } from './operationCaller.ts'

let caller: OperationCaller
let late = 0
/** So that a test need not wait: what passes in the emulator passes by its clock. */
const soon = { every: 0.01 }
const minute = 60_000

beforeAll(async () => {
  caller = await operationCaller({ clock: () => Date.now() + late, changeDelay: 30 })
})
afterAll(() => caller.close())
beforeEach(() => caller.recorder.clear())

async function newChange(name: string): Promise<string> {
  const zone = await caller.run('route53', 'CreateHostedZone', { Name: name, CallerReference: name })
  if (zone.kind !== 'done') throw new Error(zone.kind)
  caller.recorder.clear()
  return (zone.value['ChangeInfo'] as { Id: string }).Id
}
const insync = (Id: string) => ({ service: 'route53', waiter: 'ResourceRecordSetsChanged', input: { Id } }) as const
const exists = (Bucket: string, waiter = 'BucketExists') => ({ service: 's3', waiter, input: { Bucket } }) as const
const create = (Bucket: string): [InputJson] => [{ Bucket }]

test('allowed: waits until a change is INSYNC, each try a recorded call', async () => {
  const tries: unknown[] = []
  const waited = await waitUntil(caller.owner, insync(await newChange('wait.test')), {
    ...soon,
    onTry(count, outcome) {
      if (outcome.kind === 'done') tries.push((outcome.value['ChangeInfo'] as { Status: string }).Status)
      if (count === 2) late += minute
    },
  })
  expect(waited.kind).toBe('reached')
  expect(tries).toEqual(['PENDING', 'PENDING', 'INSYNC'])
  expect(caller.recorder.list().map(({ operation }) => operation)).toEqual(['GetChange', 'GetChange', 'GetChange'])
})

test('allowed: waits until a bucket exists', async () => {
  const waited = await waitUntil(caller.owner, exists('waited-for'), {
    ...soon,
    async onTry(count) {
      if (count === 2) await caller.run('s3', 'CreateBucket', ...create('waited-for'))
    },
  })
  expect([waited.kind, waited.outcome?.kind]).toEqual(['reached', 'done'])
})

test('allowed: that a bucket is not there is reached by the answer that it is missing', async () => {
  const waited = await waitUntil(caller.owner, exists('never-there', 'BucketNotExists'), soon)
  expect([waited.kind, waited.outcome?.kind]).toEqual(['reached', 'failed'])
})

test('allowed: cancel ends it between two tries, and nothing is sent after it', async () => {
  const giveUp = new AbortController()
  const id = await newChange('cancelled.test')
  const waited = await waitUntil(caller.owner, insync(id), {
    every: 60,
    signal: giveUp.signal,
    onTry: () => giveUp.abort(),
  })
  expect(waited.kind).toBe('aborted')
  expect(caller.recorder.list()).toHaveLength(1)
})

test('denied: ends at once, with that denial', async () => {
  const waited = await waitUntil(caller.as('guest'), insync(await newChange('denied.test')), soon)
  expect(waited).toMatchObject({ kind: 'ended', outcome: { kind: 'denied' } })
  expect(caller.recorder.list().filter(({ operation }) => operation === 'GetChange')).toHaveLength(1)
})

test('malformed: a change that nobody knows ends it at once', async () => {
  const waited = await waitUntil(caller.owner, insync('C0000000000NOBODY'), soon)
  expect(waited).toMatchObject({ kind: 'ended', outcome: { kind: 'failed', failure: { code: 'NoSuchChange' } } })
})
