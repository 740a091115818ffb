import type { CallRecord } from '../record/callRecord.ts'
import type { Recorder } from '../record/recorder.ts'
import type { CallIdentity } from './callIdentity.ts'
import type { CallOptions } from './callOptions.ts'

/**
 * Writes down what is about to be sent, or was kept from it.
 * @param call `input`: as a record keeps it; left out where nothing is known of it
 * @returns the id of the record
 */
export function beginRecord(
  recorder: Pick<Recorder, 'begin'>,
  call: CallIdentity & Pick<CallRecord, 'input'>,
  { target, cause, followsUp, asksAhead }: CallOptions,
): string {
  return recorder.begin({
    ...call,
    ...(target && { target }),
    ...(cause && { cause }),
    ...(followsUp && { followsUp }),
    ...(asksAhead && { asksAhead }),
    startedAt: Date.now(),
  })
}
