import type { OperationCall } from '../../../aws/operations/callOperation.ts'
import type { ServiceDescription } from '../../../aws/operations/description.ts'
import { type HeldFiles, sdkInput } from '../../../aws/operations/inputJson.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import type { UnreadCall } from '../../../outcomes/copy-as/copiedCall.ts'

export interface TypedInput extends Omit<OperationCall, 'input'> {
  readonly description: ServiceDescription
  readonly input: InputJson
  readonly files: HeldFiles
}

/** An input in JSON as the call that it would be, for code to be made of; its files are read when that is asked for. */
export function unreadCall({ service, operation, region, description, input, files }: TypedInput): UnreadCall {
  return {
    ...{ service, operation, ...(region && { region }) },
    readInput: () => sdkInput(description, operation, input, files),
  }
}
