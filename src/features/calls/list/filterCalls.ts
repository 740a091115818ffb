import type { ServiceId } from '#iam/requirements/requirementsOf.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'

export type OutcomeFilter = 'all' | 'allowed' | 'refused' | 'failed'

export interface CallFilter {
  readonly service: ServiceId | 'all'
  readonly outcome: OutcomeFilter
}

/** Calls of one service and one kind of outcome. What has no answer yet is in no kind. */
export function filterCalls(calls: readonly CallRecord[], { service, outcome }: CallFilter): readonly CallRecord[] {
  return calls.filter(
    (call) => (service === 'all' || call.service === service) && (outcome === 'all' || kindOf(call) === outcome),
  )
}

function kindOf({ outcome }: CallRecord): OutcomeFilter | undefined {
  if (outcome === 'done') return 'allowed'
  if (outcome === 'denied') return 'refused'
  return outcome === 'in flight' ? undefined : 'failed'
}
