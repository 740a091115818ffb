import type { OperationRun } from './operationRun.ts'
import { summaryOfInput } from './summaryOfInput.ts'

/** What somebody did, for the record of calls and for the question before a change: "Run DeleteRole: readers". */
export function causeOfRun({
  service,
  operation,
  input,
}: Pick<OperationRun, 'service' | 'operation' | 'input'>): string {
  const summary = summaryOfInput(service, operation, input)
  return summary === '' ? `Run ${operation}` : `Run ${operation}: ${summary}`
}
