import type { CallRecord } from '../aws/record/callRecord.ts'

/** A call that was not made yet: what it would ask, in the words of its record. */
export type AskedCall = Pick<CallRecord, 'service' | 'operation' | 'target'> & Required<Pick<CallRecord, 'input'>>
