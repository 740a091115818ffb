import type { DecisionEntry } from '#contract/decisionEntry.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'

/** Calls as they are recorded: with their accounts and people, and without secrets, which the record never has. */
export function callsJson(calls: readonly CallRecord[]): string {
  return JSON.stringify({ calls }, undefined, 2)
}

/** One call as it is recorded, with the reasons for it. */
export function callJson(call: CallRecord, decision: DecisionEntry | undefined): string {
  return JSON.stringify({ ...call, decision }, undefined, 2)
}
