import type { DecisionEntry } from '#contract/decisionEntry.ts'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import type { ShareSubject } from './decisionFile.ts'

/** What is shared of a call that the backend has decided and told the reasons of. */
export function enforcedSubject(call: CallRecord | undefined, { decisions, notes, at }: DecisionEntry): ShareSubject {
  return { source: 'enforced', call, decisions, notes, decidedAt: at }
}
