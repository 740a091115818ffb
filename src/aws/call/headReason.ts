/** Reads the reason that a HEAD request cannot carry: S3 answers HEAD errors without a body (spec pains C.X 5). */
import type { S3Client } from '@aws-sdk/client-s3'
import type { CallRecording } from './attemptCall.ts'
import type { CallIdentity } from './callIdentity.ts'
import type { Denial } from './outcome.ts'

/**
 * Repeats a refused HEAD as the GET that needs the same permission, asking for one byte or one key at most.
 * @param client the client of the refused call
 * @returns what S3 says, or undefined when this is no HEAD or the GET was not refused
 */
export async function headReason(
  recording: CallRecording,
  client: unknown,
  call: CallIdentity,
  input: object,
  signal?: AbortSignal,
): Promise<Denial | undefined> {
  if (call.service !== 's3' || !call.operation.startsWith('Head')) return undefined
  const options = { cause: `Read why ${call.operation} was refused`, ...(signal && { signal }) }
  // Loaded when it is needed: commands of S3 are no part of what stands before the sign-in form.
  const { repeatHead } = await import('./repeatHead.ts')
  // Only S3's own client can have sent an operation of S3.
  const outcome = await repeatHead(recording, client as S3Client, call.operation, input, options)
  return outcome?.kind === 'denied' ? outcome.denial : undefined
}
