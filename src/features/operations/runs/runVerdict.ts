import type { CallRecord } from '../../../aws/record/callRecord.ts'
import type { VerdictName } from '../../../outcomes/verdictLooks.ts'
import { verdictOf } from '../../../outcomes/verdictOf.ts'
import { verdictWord } from '../../../outcomes/verdictWord.ts'
import type { OperationRun } from './operationRun.ts'

export interface RunVerdict {
  readonly verdict: VerdictName
  readonly word: string
}

/** @param call the run's recorded call, where the record still has it */
export function runVerdict(run: OperationRun, call: CallRecord | undefined): RunVerdict {
  const { kind, isExplicit, waiting } = run
  if (kind === undefined) return { verdict: 'unknown', word: waiting ? 'waiting' : 'in flight' }
  if (run.problem !== undefined) return { verdict: 'unknown', word: 'not sent' }
  // The answer that something is missing is what a waiter for that waits for.
  if (waiting?.end === 'reached') return { verdict: 'allowed', word: 'reached' }
  if (waiting?.end === 'too long') return { verdict: 'unknown', word: 'not reached' }
  if (call && call.outcome === kind) return { verdict: verdictOf(call), word: verdictWord(call) }
  if (kind === 'done') return { verdict: 'allowed', word: 'answered' }
  if (kind === 'denied') return { verdict: isExplicit ? 'denied' : 'none', word: 'refused' }
  return { verdict: 'unknown', word: { failed: 'failed', expired: 'expired', aborted: 'given up' }[kind] }
}
