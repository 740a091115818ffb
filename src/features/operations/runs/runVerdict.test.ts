import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import type { OperationRun } from './operationRun.ts'
import { runVerdict } from './runVerdict.ts'
import { waiterWords } from './waiterWords.ts'

const run = (known: Partial<OperationRun>): OperationRun => ({
  ...{ id: '1', service: 's3', operation: 'GetObject', input: {}, at: 0 },
  ...known,
})
const waiting = (end?: 'reached' | 'too long' | 'ended') => ({ waiter: 'BucketExists', tries: 1, ...(end && { end }) })
const call: CallRecord = {
  ...{ id: 'c', service: 's3', operation: 'GetObject', startedAt: 0, outcome: 'done' },
}

test.each([
  [{}, 'unknown', 'in flight'],
  [{ waiting: waiting() }, 'unknown', 'waiting'],
  [{ kind: 'done', waiting: waiting('reached') }, 'allowed', 'reached'],
  [{ kind: 'failed', waiting: waiting('reached') }, 'allowed', 'reached'],
  [{ kind: 'failed', waiting: waiting('too long') }, 'unknown', 'not reached'],
  [{ kind: 'denied', isExplicit: true }, 'denied', 'refused'],
  [{ kind: 'denied', isExplicit: false, waiting: waiting('ended') }, 'none', 'refused'],
  [{ kind: 'failed', problem: 'Body is no base64.' }, 'unknown', 'not sent'],
  [{ kind: 'aborted' }, 'unknown', 'given up'],
] as const)('%j is %s, %s', (known, verdict, word) => {
  expect(runVerdict(run(known), undefined)).toEqual({ verdict, word })
})

test('what the record still has is told as everywhere, and "allowed" only from it', () => {
  expect(runVerdict(run({ kind: 'done' }), call).word).toBe('allowed')
  expect(runVerdict(run({ kind: 'done' }), undefined).word).toBe('answered')
})

test('a waiter is told by what it waits for', () => {
  expect(waiterWords('ResourceRecordSetsChanged').button).toBe('Wait until INSYNC')
  expect(waiterWords('InstanceProfileExists').until).toBe('the instance profile exists')
  expect(waiterWords('BucketNotExists')).toEqual({ button: 'Wait until it is gone', until: 'the bucket is gone' })
  expect(waiterWords('TableReady').until).toBe('TableReady')
})
