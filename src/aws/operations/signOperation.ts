/** Any operation, signed as a call of it would be, and not sent. */
import { signOnly, type UnsentRequest } from '../call/signOnly.ts'
import { type OperationCall, type OperationPreparer, prepareOperation } from './callOperation.ts'

/**
 * @throws Error where the service has no such operation, where the SDK does not take the input, or where there is nobody to sign as
 */
export async function signOperation(aws: OperationPreparer, call: OperationCall): Promise<UnsentRequest> {
  const { client, command } = await prepareOperation(aws, call)
  return signOnly(client, command)
}
