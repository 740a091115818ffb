import { GetObjectCommand, type GetObjectCommandOutput } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { brokenOff } from './brokenOff.ts'
import type { ObjectAddress } from './objectAddress.ts'

/** Bytes so far, and of how many where S3 said it. */
export type DownloadProgress = (loaded: number, total: number | undefined) => void

/**
 * Reads one object, or a version of it, whole (GetObject). The browser keeps large blobs on disk; the bytes carry no type, so that nothing
 * that was stored as a page or a picture with scripts can be run from them (S3-082).
 */
export async function downloadObject(
  aws: AwsCaller,
  { bucket, key, region, versionId }: ObjectAddress,
  onProgress: DownloadProgress,
  options: CallOptions = {},
): Promise<Outcome<Blob>> {
  const answer = await aws.call(
    await aws.clients.s3(region),
    new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
    options,
  )
  if (answer.kind !== 'done') return answer
  const { callId } = answer
  try {
    return { kind: 'done', callId, value: await collect(answer.value, onProgress, options.signal) }
  } catch (problem) {
    if (options.signal?.aborted) return { kind: 'aborted', callId }
    return { kind: 'failed', callId, failure: brokenOff(problem) }
  }
}

async function collect(
  output: GetObjectCommandOutput,
  onProgress: DownloadProgress,
  signal: AbortSignal | undefined,
): Promise<Blob> {
  const body: unknown = output.Body
  if (body instanceof Blob) return new Blob([body])
  if (!(body instanceof ReadableStream)) return new Blob()
  let loaded = 0
  const counted = (body as ReadableStream<Uint8Array>).pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        signal?.throwIfAborted()
        loaded += chunk.byteLength
        onProgress(loaded, output.ContentLength)
        controller.enqueue(chunk)
      },
    }),
    signal && { signal },
  )
  const blob = await new Response(counted).blob()
  return blob.type === '' ? blob : blob.slice(0, blob.size, '')
}
