import { unansweredFailure } from '../failures/unansweredFailure.ts'
import type { Recorder } from '../record/recorder.ts'
import { beginRecord } from './beginRecord.ts'
import type { Call } from './call.ts'
import { callIdentity } from './callIdentity.ts'
import { readSdkError } from './sdkError.ts'

/**
 * Calls through code that comes when a session begins: nobody calls anything before. Where it cannot be loaded, a call
 * fails as one does that nothing answers, and is asked for again by the next.
 */
export function callWhenLoaded(load: () => Promise<Call>, recorder: Pick<Recorder, 'begin' | 'update'>): Call {
  return async (client, command, options = {}) => {
    let call: Call
    try {
      call = await load()
    } catch (problem) {
      const identity = callIdentity(client.config.serviceId, command)
      const callId = beginRecord(recorder, identity, options)
      const failure = unansweredFailure(readSdkError(problem), identity)
      recorder.update(callId, { outcome: 'failed', failure })
      return { kind: 'failed', failure, callId }
    }
    return call(client, command, options)
  }
}
