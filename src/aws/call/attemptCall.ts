/** One try of one command: recorded from the first byte to the last, and judged. */
import type { FailedCall } from '../failures/failureRule.ts'
import type { CallRecord } from '../record/callRecord.ts'
import type { Recorder } from '../record/recorder.ts'
import type { Credentials } from '../session/credentials.ts'
import { beginRecord } from './beginRecord.ts'
import { callIdentity } from './callIdentity.ts'
import type { CallOptions } from './callOptions.ts'
import { carriesObject } from './carriesObject.ts'
import { judgeError, recordOf } from './judgeError.ts'
import type { Outcome } from './outcome.ts'
import { plainInput } from './plainInput.ts'
import type { ClientConfiguration, SdkClient, SdkCommand, WithMetadata } from './sdkTypes.ts'
import { type BesideRecords, watchCall } from './watchCall.ts'

/** Where a call is written down, and who signs it. */
export interface CallRecording {
  readonly recorder: Recorder
  readonly credentials: Pick<Credentials, 'current'>
  /** Where what a record must not hold is kept; left out, it is forgotten with the call. */
  readonly beside?: BesideRecords
  /** What gives the credentials, and to whom: whether it does is known only when a call is signed. */
  readonly identityPool?: () => Pick<FailedCall, 'identityPoolId' | 'isGuest'>
}

/** Sends the command once (the SDK's own retries included). Never throws for anything that AWS, the network or the signer did. */
export async function attemptCall<
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Input extends ClientInput,
  Output extends ClientOutput,
  Configuration extends ClientConfiguration,
>(
  { recorder, credentials, beside, identityPool }: CallRecording,
  client: SdkClient<ClientInput, ClientOutput, Configuration>,
  command: SdkCommand<ClientInput, ClientOutput, Input, Output, Configuration>,
  options: CallOptions,
): Promise<Outcome<Output>> {
  const { signal } = options
  const wasOffline = globalThis.navigator?.onLine === false
  const started = performance.now()
  /** Read at the end: the credentials, and with them the role, may have arrived only while the call was being signed. */
  const ended = (): Pick<CallRecord, 'durationMs' | 'role'> => {
    const signed = recorder.get(callId)?.accessKeyId
    const view = credentials.current(signed)
    const mine = view !== undefined && view.accessKeyId === signed
    return { durationMs: performance.now() - started, ...(mine && view.signer && { role: view.signer }) }
  }
  const identity = callIdentity(client.config.serviceId, command)
  const callId = beginRecord(recorder, { ...identity, input: plainInput(command.input) }, options)

  try {
    const watched = {
      id: callId,
      carriesObject: carriesObject(identity),
      heldKey: () => credentials.current()?.accessKeyId,
      elapsed: () => performance.now() - started,
      seen: (known: Partial<Omit<CallRecord, 'id'>>) => recorder.update(callId, known),
    }
    watchCall(command.middlewareStack, watched, beside)
    const value = await client.send(command, signal && { abortSignal: signal })
    const { httpStatusCode: status, requestId } = value.$metadata
    recorder.update(callId, {
      ...ended(),
      outcome: 'done',
      ...(status !== undefined && { status }),
      ...(requestId && { requestId }),
    })
    return { kind: 'done', value, callId }
  } catch (error) {
    const end = ended()
    const { url, method, headers } = recorder.get(callId)?.request ?? {}
    const headerNames = Object.keys(headers ?? {})
    const sent = { ...identity, signal, url, method, headerNames, wasOffline }
    const judgment = await judgeError(error, { ...sent, ...identityPool?.() })
    recorder.update(callId, { ...end, ...recordOf(judgment) })
    return { ...judgment, callId }
  }
}
