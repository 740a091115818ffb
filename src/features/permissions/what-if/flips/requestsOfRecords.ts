import type { DecidedRequest } from '#contract/decidedRequest.ts'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { CallRecord } from '../../../../aws/record/callRecord.ts'
import { askedCallOf } from '../../../../outcomes/askedCall.ts'
import { requestsOfCall } from '../../../../session/predictions/predictCall.ts'
import type { Asker } from '../../../../session/predictions/predictRequest.ts'

/**
 * What the calls of this tab asked of the policies, the latest first, where no log tells it: worked out from their inputs. What
 * the request itself would have shown, its address for one, is not in them.
 * @param asker somebody of the role
 * @param records the latest first
 */
export function requestsOfRecords(asker: Asker, records: readonly CallRecord[]): readonly DecidedRequest[] {
  return records.flatMap((record) => {
    const { id, role, outcome, startedAt, service, operation, denial } = record
    const call = askedCallOf(record)
    if (role?.name !== asker.roleName || !call || (outcome !== 'done' && outcome !== 'denied')) return []
    const refusal = denial?.explicit ? 'explicitly denied' : 'implicitly denied'
    const verdict = outcome === 'done' ? 'allowed' : refusal
    const requests = requestsOfCall(asker, call, serviceRequirements) ?? []
    if (requests.length === 0) return []
    const questions = requests.map((request) => ({ request, verdict }) as const)
    return [{ requestId: id, at: new Date(startedAt).toISOString(), service, operation, questions }]
  })
}
