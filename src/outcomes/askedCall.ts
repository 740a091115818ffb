import type { CallableService } from '../aws/operations/serviceRows.ts'
import type { CallRecord } from '../aws/record/callRecord.ts'

/** A call that was not made yet: what it would ask, in the words of its record. */
export type AskedCall = Pick<CallRecord, 'operation' | 'target'> &
  Required<Pick<CallRecord, 'input'>> & { readonly service: CallableService }

/** The same of a call that was made. Undefined where its input was not kept, and where no table knows what it needs. */
export function askedCallOf({ service, operation, input }: CallRecord): AskedCall | undefined {
  return input && service !== 'iam-toolbox' ? { service, operation, input } : undefined
}
