import type { ListedOperation } from '../../../aws/operations/description.ts'
import { readOperationList } from '../../../aws/operations/readDescription.ts'
import { type CallableService, serviceRows } from '../../../aws/operations/serviceRows.ts'

/** One line of the list. */
export interface OperationRow extends ListedOperation {
  readonly service: CallableService
}

/** Tells operations of all services apart: `s3/PutObject`. */
export function operationId({ service, name }: { readonly service: string; readonly name: string }): string {
  return `${service}/${name}`
}

/** All operations of all services, in the order of the services' rows and of their names. */
export async function readOperationRows(): Promise<readonly OperationRow[]> {
  const list = await readOperationList()
  return serviceRows.flatMap(({ id }) => list[id].map((listed) => ({ ...listed, service: id })))
}
