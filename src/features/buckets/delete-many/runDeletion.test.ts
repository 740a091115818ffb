import { expect, test } from 'vitest'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { dotSegmentReason } from '../../../aws/operations/dotSegments.ts'
import type { KeptKey } from '../../../aws/services/s3/deleteObjects.ts'
import { reasonsOfKept } from './reasonsOfKept.ts'
import { type DeletionCalls, runDeletion } from './runDeletion.ts'

const failed: Outcome<never> = {
  kind: 'failed',
  callId: 'f',
  failure: { kind: 'network', cause: 'lost', evidence: '', fix: '' },
}
const refusal = (key: string): KeptKey => ({ key, code: 'AccessDenied', message: `not on ${key}` })
const keeping = (...keys: string[]): Outcome<readonly KeptKey[]> => ({
  kind: 'done',
  callId: 'm',
  value: keys.map(refusal),
})

/** Answers in turn; what is not expected to be called fails. */
function run(
  steps: Parameters<typeof runDeletion>[0],
  answers: readonly Outcome<readonly KeptKey[]>[],
  { one, stopAfter = Infinity }: { one?: Outcome<void>; stopAfter?: number } = {},
) {
  const left = [...answers]
  const progress: number[] = []
  const stopping = new AbortController()
  const calls: DeletionCalls = {
    many: () => Promise.resolve(left.shift() ?? failed),
    one: () => Promise.resolve(one ?? failed),
  }
  const running = runDeletion(steps, calls, {
    signal: stopping.signal,
    onProgress(done) {
      progress.push(done)
      if (progress.length >= stopAfter) stopping.abort()
    },
  })
  return { running, progress }
}

test('S3-120: each key has its own answer, and what is refused of one call does not end the next', async () => {
  const { running, progress } = run(
    [
      { by: 'many', keys: ['a', 'b'] },
      { by: 'many', keys: ['c'] },
    ],
    [keeping('b'), keeping()],
  )
  expect(await running).toEqual({ deleted: ['a', 'c'], kept: [{ ...refusal('b'), callId: 'm' }], untried: [] })
  expect(progress).toEqual([2, 3])
})

test('S3-120: after a call without an answer nothing is tried, and what was not is told', async () => {
  const { running } = run(
    [
      { by: 'many', keys: ['a'] },
      { by: 'many', keys: ['b'] },
      { by: 'many', keys: ['c/'] },
    ],
    [keeping(), failed],
  )
  expect(await running).toEqual({ deleted: ['a'], kept: [], untried: ['b', 'c/'], ended: failed })
})

test('S3-121: stopped, it waits for what is on its way and sends nothing more', async () => {
  const { running } = run(
    [
      { by: 'many', keys: ['a'] },
      { by: 'many', keys: ['b'] },
    ],
    [keeping(), keeping()],
    { stopAfter: 1 },
  )
  expect(await running).toEqual({ deleted: ['a'], kept: [], untried: ['b'] })
})

test('S3-046: single keys are deleted, refused, or never sent', async () => {
  const done = run([{ by: 'one', keys: ['a'] }], [], { one: { kind: 'done', callId: 'o', value: undefined } })
  expect(await done.running).toEqual({ deleted: ['a'], kept: [], untried: [] })
  const denial = { code: 'AccessDenied', message: 'no', status: 403, explicit: false }
  const denied = run([{ by: 'one', keys: ['a'] }], [], { one: { kind: 'denied', callId: 'o', denial } })
  expect((await denied.running).kept).toEqual([{ key: 'a', code: 'AccessDenied', message: 'no', callId: 'o' }])
  const nothing = run([{ by: 'nothing', keys: ['../a'] }], [])
  expect((await nothing.running).kept).toEqual([{ key: '../a', code: '', message: dotSegmentReason }])
})

test('sentences that differ in the name of the object alone are one reason', () => {
  const reasons = reasonsOfKept([
    refusal('a.dng'),
    refusal('b.dng'),
    { key: 'c', code: 'InternalError', message: 'oh' },
  ])
  expect(reasons).toEqual([
    { code: 'AccessDenied', message: 'not on a.dng', keys: ['a.dng', 'b.dng'] },
    { code: 'InternalError', message: 'oh', keys: ['c'] },
  ])
})
