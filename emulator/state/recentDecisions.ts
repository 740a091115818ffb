import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { AuthorizationRequest, PoliciesInForce } from '#iam/types.ts'
import type { DecisionNote } from '../services/operation.ts'
import type { DecisionLogEntry } from './decisionLog.ts'

/** One question that was put to the policies, with the policies as they were then. */
export interface Question {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInForce
}

/**
 * What a request leaves behind while it runs. The verdicts are not in it: they are worked out again when someone asks
 * for the reasons.
 */
export interface RequestRecord extends Omit<DecisionLogEntry, 'at' | 'decisions' | 'notes'> {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly questions: Question[]
  readonly notes: DecisionNote[]
}

const kept = 10_000

/**
 * The decision log: the latest requests, in memory, gone with the process. It holds what was asked by reference and
 * evaluates again on demand, so that a request pays next to nothing for it; the policies cannot have changed, since
 * documents are replaced and never edited.
 */
export class RecentDecisions {
  /** A ring, searched from end to end: people ask seldom, requests are added often. */
  private readonly records: RequestRecord[] = []
  private next = 0

  add(record: RequestRecord): void {
    this.records[this.next] = record
    this.next = (this.next + 1) % kept
  }

  find(requestId: string): DecisionLogEntry | undefined {
    const record = this.records.find((one) => one.requestId === requestId)
    if (!record) return undefined
    const { questions, ...rest } = record
    return {
      ...rest,
      at: new Date(record.at).toISOString(),
      decisions: questions.map(({ request, policies }) => evaluate({ ...request }, policies)),
    }
  }
}
