import { evaluate } from '../../iam/policy/evaluate.ts'
import type { AuthorizationRequest, PoliciesInForce } from '../../iam/policy/types.ts'
import type { DecisionNote } from '../services/operation.ts'
import type { DecisionLogEntry } from './decisionLog.ts'

/** One question that was put to the policies, with the policies as they were then. */
export interface Question {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInForce
}

/** What a request leaves behind while it runs. The verdicts are not in it: they are worked out again when someone asks for the reasons. */
export interface RequestRecord extends Omit<DecisionLogEntry, 'at' | 'decisions' | 'notes'> {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly questions: Question[]
  readonly notes: DecisionNote[]
}

const kept = 10_000

/**
 * The decision log: the latest requests, in memory, gone with the process. It holds what was asked by reference and evaluates again on
 * demand, so that a request pays next to nothing for it; the policies cannot have changed, since documents are replaced and never edited.
 */
export class RecentDecisions {
  private readonly records = new Map<string, RequestRecord>()

  add(record: RequestRecord): void {
    this.records.set(record.requestId, record)
    if (this.records.size <= kept) return
    for (const oldest of this.records.keys()) {
      this.records.delete(oldest)
      break
    }
  }

  find(requestId: string): DecisionLogEntry | undefined {
    const record = this.records.get(requestId)
    if (!record) return undefined
    const { questions, ...rest } = record
    return {
      ...rest,
      at: new Date(record.at).toISOString(),
      decisions: questions.map(({ request, policies }) => evaluate(request, policies)),
    }
  }
}
