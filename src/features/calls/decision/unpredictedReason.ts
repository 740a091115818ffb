import { requirementsFrom } from '#iam/requirements/requirementsOf.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { askedCallOf } from '../../../outcomes/askedCall.ts'
import type { RequirementTables } from '../../../session/predictions/predictCall.ts'

/** Why nothing is predicted of a call that was answered, though the policies of its role are told, in a sentence. */
export function unpredictedReason(call: CallRecord, tables: RequirementTables): string {
  const asked = askedCallOf(call)
  if (!asked) return 'Nothing is predicted: what this call was given was not kept.'
  const table = tables[asked.service]
  const needed = table && requirementsFrom(table, asked.operation, asked.input, { account: '0', region: '' })
  if (!needed) return `Nothing is predicted: what ${asked.operation} needs is not known here.`
  if (needed.length === 0) return `Nothing is predicted: AWS asks no policy for ${asked.operation}.`
  return 'Nothing is predicted: it hangs on something that only the request itself showed, or on policies that are not told.'
}
