import type { Decision } from '#iam/types.ts'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import { type AskedCall, askedCallOf } from '../../outcomes/askedCall.ts'

/**
 * The recorded calls of a role that would be decided otherwise by the policies of now.
 * @param predict what the policies of now come to; undefined where that is not certain
 */
export function affectedCalls(
  calls: readonly CallRecord[],
  roleName: string,
  predict: (call: AskedCall) => Decision | undefined,
): readonly CallRecord[] {
  return calls.filter((call) => {
    const { outcome, role } = call
    const asked = askedCallOf(call)
    if (role?.name !== roleName || !asked || (outcome !== 'done' && outcome !== 'denied')) return false
    const decision = predict(asked)
    return decision !== undefined && (decision.verdict === 'allowed') !== (outcome === 'done')
  })
}
