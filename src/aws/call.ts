/** The one place where the console calls AWS: sends a command, records it, and decides once what came back. */
import { callIdentity } from './callIdentity.ts'
import type { CallRecord } from './callRecord.ts'
import { captureMessages } from './captureMessages.ts'
import { currentCredentials, renewCredentials } from './credentials.ts'
import { judgeError, recordOf } from './judgeError.ts'
import type { Outcome } from './outcome.ts'
import { recorder } from './recorder.ts'
import type { ClientConfiguration, SdkClient, SdkCommand, WithMetadata } from './sdkTypes.ts'

export interface CallOptions {
  readonly signal?: AbortSignal
  /** The click that causes it, in words: "Upload plan.txt". */
  readonly cause?: string
  /** What it is done on, for one line. Left out, it is read from the command's input. */
  readonly target?: string
}

/**
 * Sends one command and returns what came of it. Never throws for anything that AWS, the network or the signer did.
 * Expired credentials are renewed once and the command sent again: a call of its own in the record.
 */
export async function call<
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Input extends ClientInput,
  Output extends ClientOutput,
  Configuration extends ClientConfiguration,
>(
  client: SdkClient<ClientInput, ClientOutput, Configuration>,
  command: SdkCommand<ClientInput, ClientOutput, Input, Output, Configuration>,
  options: CallOptions = {},
): Promise<Outcome<Output>> {
  const first = await attempt(client, command, options)
  if (first.kind !== 'expired' || !(await renewCredentials())) return first
  return attempt(client, command, options)
}

async function attempt<
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Input extends ClientInput,
  Output extends ClientOutput,
  Configuration extends ClientConfiguration,
>(
  client: SdkClient<ClientInput, ClientOutput, Configuration>,
  command: SdkCommand<ClientInput, ClientOutput, Input, Output, Configuration>,
  { signal, cause, target }: CallOptions,
): Promise<Outcome<Output>> {
  const identity = callIdentity(client.config.serviceId, command)
  const startedAt = Date.now()
  const started = performance.now()
  const callId = recorder.begin({ ...identity, ...(target && { target }), ...(cause && { cause }), startedAt })
  captureMessages(command.middlewareStack, (seen) => recorder.update(callId, seen))

  try {
    const value = await client.send(command, signal && { abortSignal: signal })
    const { httpStatusCode: status, requestId } = value.$metadata
    recorder.update(callId, { ...ended(started), outcome: 'done', ...(status !== undefined && { status }), ...(requestId && { requestId }) })
    return { kind: 'done', value, callId }
  } catch (error) {
    const end = ended(started)
    const url = recorder.get(callId)?.request?.url
    const judgement = await judgeError(error, { ...identity, signal, url })
    recorder.update(callId, { ...end, ...recordOf(judgement) })
    return { ...judgement, callId }
  }
}

/** Read at the end: the credentials may have arrived, and with them the role, only while the call was being signed. */
function ended(started: number): Pick<CallRecord, 'durationMs' | 'role' | 'accessKeyId'> {
  const credentials = currentCredentials()
  return {
    durationMs: performance.now() - started,
    ...(credentials && { accessKeyId: credentials.accessKeyId }),
    ...(credentials?.signer && { role: credentials.signer }),
  }
}
