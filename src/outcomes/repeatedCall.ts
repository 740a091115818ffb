import type { OperationCall } from '../aws/operations/callOperation.ts'
import { sdkInput } from '../aws/operations/inputJson.ts'
import { readDescription } from '../aws/operations/readDescription.ts'
import type { CallRecord } from '../aws/record/callRecord.ts'
import { isWholeInput } from '../aws/record/wholeInput.ts'
import { callOfRecord } from './copy-as/callOfRecord.ts'

/**
 * A recorded call as it can be sent or signed once more: to where it went, with its instants and bytes as the SDK takes them.
 * Loads the service's description.
 * @returns undefined where the record does not have all of the input
 */
export async function repeatedCall(record: CallRecord): Promise<OperationCall | undefined> {
  const call = isWholeInput(record.input) ? callOfRecord(record) : undefined
  if (!call) return undefined
  const description = await readDescription(call.service)
  return { ...call, input: await sdkInput(description, call.operation, call.input) }
}
