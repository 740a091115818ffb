/** Reads the reason that a HEAD request cannot carry: S3 answers HEAD errors without a body (spec pains C.X 5). */
import type { S3Client } from '@aws-sdk/client-s3'
import { attemptCall, type CallRecording } from './attemptCall.ts'
import type { CallIdentity } from './callIdentity.ts'
import type { Denial, Outcome } from './outcome.ts'

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
  // Only S3's own client can have sent an operation of S3.
  const outcome = await repeat(recording, client as S3Client, call.operation, input, options)
  return outcome?.kind === 'denied' ? outcome.denial : undefined
}

async function repeat(
  recording: CallRecording,
  client: S3Client,
  operation: string,
  input: object,
  options: { readonly cause: string; readonly signal?: AbortSignal },
): Promise<Outcome<unknown> | undefined> {
  const { GetObjectCommand, ListObjectsV2Command } = await import('@aws-sdk/client-s3')
  const Bucket = textAt(input, 'Bucket')
  const Key = textAt(input, 'Key')
  if (!Bucket) return undefined
  if (operation === 'HeadBucket')
    return attemptCall(recording, client, new ListObjectsV2Command({ Bucket, MaxKeys: 1 }), options)
  const VersionId = textAt(input, 'VersionId')
  return Key
    ? attemptCall(
        recording,
        client,
        new GetObjectCommand({ Bucket, Key, Range: 'bytes=0-0', ...(VersionId && { VersionId }) }),
        options,
      )
    : undefined
}

function textAt(input: object, name: string): string | undefined {
  const value: unknown = Reflect.get(input, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
