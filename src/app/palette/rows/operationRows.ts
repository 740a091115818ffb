import { serviceRow } from '../../../aws/operations/serviceRows.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { operationId, type OperationRow } from '../../../features/operations/list/operationRow.ts'
import { formatClockTime } from '../../../ui/formatTime.ts'
import type { PaletteRow } from '../paletteRow.ts'

/** Every operation, those first that this tab has called, the last one before all. @param calls newest first */
export function operationRows(listed: readonly OperationRow[], calls: readonly CallRecord[]): readonly PaletteRow[] {
  const lastCalls = new Map<string, number>()
  for (const { service, operation, startedAt } of calls) {
    const id = operationId({ service, name: operation })
    if (!lastCalls.has(id)) lastCalls.set(id, startedAt)
  }
  const lastOf = (row: OperationRow) => lastCalls.get(operationId(row)) ?? 0
  return [...listed]
    .sort((one, other) => lastOf(other) - lastOf(one))
    .map((row): PaletteRow => {
      const last = lastOf(row)
      return {
        id: `operation ${operationId(row)}`,
        kind: 'operations',
        label: row.name,
        detail: serviceRow(row.service)?.name ?? row.service,
        ...(last > 0 && { figure: `last call ${formatClockTime(last).slice(0, 5)}` }),
        deed: { to: `/operations/${operationId(row)}`, inAnyTab: true },
        calls: [],
        listed: row,
        remark: 'Enter opens its form; nothing is called.',
      }
    })
}
