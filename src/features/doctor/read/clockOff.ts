import type { CallRecord } from '../../../aws/record/callRecord.ts'

/**
 * How far this device's clock is from AWS's, by the answers of the record that said their time: milliseconds, positive where this
 * device is ahead. A `Date` header has whole seconds, so half a second stands for the rest. Undefined where none did.
 * @param calls newest first
 */
export function clockOff(
  calls: readonly Pick<CallRecord, 'startedAt' | 'durationMs' | 'response'>[],
): number | undefined {
  for (const { startedAt, durationMs, response } of calls) {
    const said = Date.parse(response?.headers['date'] ?? '')
    if (Number.isNaN(said) || durationMs === undefined) continue
    return startedAt + durationMs / 2 - (said + 500)
  }
  return undefined
}
