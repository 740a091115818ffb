/** One try of one command: recorded from the first byte to the last, and judged. */
import type { CallRecord } from '../record/callRecord.ts'
import { captureMessages } from '../record/captureMessages.ts'
import type { Recorder } from '../record/recorder.ts'
import type { Credentials } from '../session/credentials.ts'
import { type CallIdentity, callIdentity } from './callIdentity.ts'
import { judgeError, recordOf } from './judgeError.ts'
import type { Outcome } from './outcome.ts'
import { plainInput } from './plainInput.ts'
import type { ClientConfiguration, SdkClient, SdkCommand, WithMetadata } from './sdkTypes.ts'

/** Their bodies are what people store, not what they say to AWS: the record keeps no byte of it (S3-164). */
const objectOperations: ReadonlySet<string> = new Set(['PutObject', 'UploadPart', 'GetObject'])

/** What somebody did, where it takes many calls. */
export interface WholeAct {
  /** Unique in this tab. */
  readonly id: string
  /** In words: "Upload 7 files to shared/". */
  readonly title: string
}

export interface CallOptions {
  readonly signal?: AbortSignal
  /** The click that causes it, in words: "Upload plan.txt". */
  readonly cause?: string
  /** One of several calls of one click: what is answered before the first of them is sent holds for all. */
  readonly act?: WholeAct
  /** Nobody asked for it: it follows from what somebody did before. */
  readonly followsUp?: true
  /** It only asks whether what somebody wants can go as it is meant. */
  readonly asksAhead?: true
  /** What it is done on, for one line. Left out, it is read from the command's input. */
  readonly target?: string
}

/** Where a call is written down, and who signs it. */
export interface CallRecording {
  readonly recorder: Recorder
  readonly credentials: Pick<Credentials, 'current'>
}

/** Sends the command once (the SDK's own retries included). Never throws for anything that AWS, the network or the signer did. */
export async function attemptCall<
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Input extends ClientInput,
  Output extends ClientOutput,
  Configuration extends ClientConfiguration,
>(
  { recorder, credentials }: CallRecording,
  client: SdkClient<ClientInput, ClientOutput, Configuration>,
  command: SdkCommand<ClientInput, ClientOutput, Input, Output, Configuration>,
  options: CallOptions,
): Promise<Outcome<Output>> {
  const { signal } = options
  const wasOffline = globalThis.navigator?.onLine === false
  const started = performance.now()
  /** Read at the end: the credentials, and with them the role, may have arrived only while the call was being signed. */
  const ended = (): Pick<CallRecord, 'durationMs' | 'role'> => {
    const view = credentials.current()
    const mine = view !== undefined && view.accessKeyId === recorder.get(callId)?.accessKeyId
    return { durationMs: performance.now() - started, ...(mine && view.signer && { role: view.signer }) }
  }
  const identity = callIdentity(client.config.serviceId, command)
  const callId = beginRecord(recorder, identity, command.input, options)
  const carriesObject = identity.service === 's3' && objectOperations.has(identity.operation)
  captureMessages(command.middlewareStack, { carriesObject }, (seen) => recorder.update(callId, seen))

  try {
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
    const url = recorder.get(callId)?.request?.url
    const judgment = await judgeError(error, { ...identity, signal, url, wasOffline })
    recorder.update(callId, { ...end, ...recordOf(judgment) })
    return { ...judgment, callId }
  }
}

/** Writes down what is about to be sent, or was kept from it. @returns the id of the record */
export function beginRecord(
  recorder: Pick<Recorder, 'begin'>,
  identity: CallIdentity,
  input: object,
  { target, cause, followsUp, asksAhead }: CallOptions,
): string {
  return recorder.begin({
    ...identity,
    ...(target && { target }),
    ...(cause && { cause }),
    ...(followsUp && { followsUp }),
    ...(asksAhead && { asksAhead }),
    startedAt: Date.now(),
    input: plainInput(input),
  })
}
