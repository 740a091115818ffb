import { recordedRegion } from '../../aws/copied-call/recordedRegion.ts'
import type { OperationCall } from '../../aws/operations/callOperation.ts'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import { askedCallOf } from '../askedCall.ts'

/** A recorded call as one to copy; undefined where its input was not kept, as of those that Amplify makes, and where no package has it. */
export function callOfRecord(call: CallRecord): OperationCall | undefined {
  const asked = askedCallOf(call)
  const region = asked?.service === 's3' ? recordedRegion(call.request?.url) : undefined
  return asked && { ...asked, ...(region && { region }) }
}
