/** An operation as a person runs it: its answer as plain values, and of what it streams the beginning. */
import type { CallOptions } from '../call/call.ts'
import type { Outcome } from '../call/outcome.ts'
import { brokenOff } from '../services/s3/brokenOff.ts'
import { type AnyAnswer, callOperation, type OperationCall, type OperationCaller } from './callOperation.ts'
import { isStream } from './chunksOf.ts'
import { joined, readStart, StreamStart } from './streamStart.ts'

/** Members of the answer; streams are a StreamStart, bytes are Uint8Array, instants are Date. */
export type ReadAnswer = Readonly<Record<string, unknown>>

/** Of a stream so much is shown, in bytes. */
export const shownBytes = 64 * 1024
/** Of a stream so much is downloaded from here, in bytes: it is held in memory until it is whole. */
export const downloadedBytes = 50_000_000

/**
 * Sends it and reads its answer.
 * @throws Error where the service has no such operation, or the input is nothing that the SDK could take
 */
export async function runOperation(
  aws: OperationCaller,
  call: OperationCall,
  options: CallOptions = {},
): Promise<Outcome<ReadAnswer>> {
  const outcome = await callOperation(aws, call, options)
  if (outcome.kind !== 'done') return outcome
  const { callId } = outcome
  try {
    return { kind: 'done', callId, value: await readAnswer(outcome.value, options.signal) }
  } catch (problem) {
    if (options.signal?.aborted) return { kind: 'aborted', callId }
    return { kind: 'failed', callId, failure: brokenOff(problem) }
  }
}

/** What a download brought. */
export interface Downloaded {
  readonly bytes: Blob
  /** False where it was longer than is downloaded from here. */
  readonly isWhole: boolean
}

/**
 * Runs it again for the whole of what it streams, up to `downloadedBytes`. The bytes carry no type, so that nothing of
 * them can be run (S3-082).
 * @param onBytes is told how many have come
 * @throws Error as runOperation does
 */
export async function downloadAnswer(
  aws: OperationCaller,
  call: OperationCall,
  onBytes: (loaded: number) => void,
  options: CallOptions = {},
): Promise<Outcome<Downloaded>> {
  const outcome = await callOperation(aws, call, options)
  if (outcome.kind !== 'done') return outcome
  const { callId } = outcome
  const body = Object.values(outcome.value).find(isStream)
  try {
    const { parts, isWhole } = await readStart(body, downloadedBytes, { signal: options.signal, onBytes })
    return { kind: 'done', callId, value: { bytes: new Blob([...parts] as BlobPart[]), isWhole } }
  } catch (problem) {
    if (options.signal?.aborted) return { kind: 'aborted', callId }
    return { kind: 'failed', callId, failure: brokenOff(problem) }
  }
}

async function readAnswer(
  { $metadata: _metadata, ...members }: AnyAnswer,
  signal: AbortSignal | undefined,
): Promise<ReadAnswer> {
  const read: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined) continue
    read[name] = isStream(value) ? await startOf(value, members, signal) : value
  }
  return read
}

async function startOf(
  stream: unknown,
  { ContentLength, ContentType }: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Promise<StreamStart> {
  const { parts, isWhole } = await readStart(stream, shownBytes, { signal })
  return new StreamStart(joined(parts), { isWhole, length: ContentLength, type: ContentType })
}
