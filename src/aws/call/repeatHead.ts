import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import { attemptCall, type CallRecording } from './attemptCall.ts'
import type { Outcome } from './outcome.ts'

/**
 * Sends the GET that needs the same permission as a HEAD of S3: for one byte of the object, or for one key of the bucket.
 * @param operation `HeadObject` or `HeadBucket`
 * @param input of the HEAD
 * @returns undefined when the input names nothing that a GET could ask for
 */
export async function repeatHead(
  recording: CallRecording,
  client: S3Client,
  operation: string,
  input: object,
  options: { readonly cause: string; readonly signal?: AbortSignal },
): Promise<Outcome<unknown> | undefined> {
  const Bucket = textAt(input, 'Bucket')
  const Key = textAt(input, 'Key')
  if (!Bucket) return undefined
  if (operation === 'HeadBucket') {
    return attemptCall(recording, client, new ListObjectsV2Command({ Bucket, MaxKeys: 1 }), options)
  }
  if (!Key) return undefined
  const VersionId = textAt(input, 'VersionId')
  const oneByte = new GetObjectCommand({ Bucket, Key, Range: 'bytes=0-0', ...(VersionId && { VersionId }) })
  return attemptCall(recording, client, oneByte, options)
}

function textAt(input: object, name: string): string | undefined {
  const value: unknown = Reflect.get(input, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
