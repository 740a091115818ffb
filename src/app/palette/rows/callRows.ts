import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { actsOf } from '../../../outcomes/acts.ts'
import { formatClockTime } from '../../../ui/formatTime.ts'
import type { PaletteRow } from '../paletteRow.ts'

/** What was done in this tab, by the call that says most of it. @param calls newest first */
export function callRows(calls: readonly CallRecord[]): readonly PaletteRow[] {
  return actsOf(calls).map(({ title, principal }): PaletteRow => {
    const { id, operation, target, startedAt, status, role } = principal
    return {
      id: `call ${id}`,
      kind: 'calls',
      label: title,
      detail: [operation, target].filter(Boolean).join(' '),
      figure: [status, formatClockTime(startedAt)].filter((part) => part !== undefined).join(' · '),
      ...(role && { role: role.name }),
      // The calls of a tab are that tab's own.
      deed: { to: `/calls/${id}`, inAnyTab: false },
      calls: [],
      call: principal,
    }
  })
}
