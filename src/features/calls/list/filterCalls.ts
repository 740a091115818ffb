import type { RecordedService } from '../../../aws/operations/serviceRows.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { serviceNames } from '../call/serviceNames.ts'

export type OutcomeFilter = 'all' | 'allowed' | 'refused' | 'failed'

export interface CallFilter {
  /** Words that all have to stand somewhere in what a call is told by. */
  readonly text: string
  readonly service: RecordedService | 'all'
  readonly outcome: OutcomeFilter
  /** The name of whoever signed. */
  readonly role: string
  /** Made within, in milliseconds since 1970, both ends included. */
  readonly between?: readonly [from: number, until: number] | undefined
}

export const noFilter: CallFilter = { text: '', service: 'all', outcome: 'all', role: 'all' }

/** What has no answer yet is of no kind of outcome. */
export function filterCalls(calls: readonly CallRecord[], filter: CallFilter): readonly CallRecord[] {
  const { service, outcome, role, between } = filter
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return calls.filter(
    (call) =>
      (service === 'all' || call.service === service) &&
      (outcome === 'all' || kindOf(call) === outcome) &&
      (!between || (call.startedAt >= between[0] && call.startedAt <= between[1])) &&
      (role === 'all' || call.role?.name === role) &&
      hasAll(call, words),
  )
}

function kindOf({ outcome }: CallRecord): OutcomeFilter | undefined {
  if (outcome === 'done') return 'allowed'
  if (outcome === 'denied') return 'refused'
  return outcome === 'in flight' ? undefined : 'failed'
}

function hasAll(call: CallRecord, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { cause, operation, target, service, status, role, requestId, denial, failure } = call
  const told = [cause, operation, target, service, serviceNames[service], status, role?.name, requestId]
  const text = [...told, denial?.code, denial?.action, failure?.code].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}
