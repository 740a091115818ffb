import type { OperationCall } from '../../aws/operations/callOperation.ts'

/** A call whose input takes reading: files and bytes are read when it is copied, not while it is typed. */
export interface UnreadCall extends Omit<OperationCall, 'input'> {
  /** @throws Error in a sentence, for an input of which no call can be made */
  readInput(): Promise<OperationCall['input']>
}

export type CopiedCall = OperationCall | UnreadCall

/** @throws what `readInput` throws */
export async function readCall(call: CopiedCall): Promise<OperationCall> {
  if ('input' in call) return call
  const { service, operation, region } = call
  return { service, operation, input: await call.readInput(), ...(region && { region }) }
}
