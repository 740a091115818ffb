import type { DecisionNote } from '#contract/decisionEntry.ts'
import type { RequestRecord } from '../state/decision-log/requestRecord.ts'
import type { Question } from './question.ts'

/** The decision log's record of a request that still runs. */
export interface OpenRecord extends RequestRecord {
  /** Drawn before the answer. */
  requestId: string
  readonly questions: Question[]
  readonly notes: DecisionNote[]
}
