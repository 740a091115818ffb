import type { AskedCall } from '../../../outcomes/askedCall.ts'

/**
 * How a folder is listed.
 * @param start of the keys that it lists: the folder's prefix, and after it the start of a name
 */
export function listCall(bucket: string, start: string): AskedCall {
  return {
    service: 's3',
    operation: 'ListObjectsV2',
    target: `${bucket}/${start}`,
    input: { Bucket: bucket, Prefix: start, Delimiter: '/' },
  }
}

/** What the page of a folder asks of AWS when it is opened. */
export function folderCalls(bucket: string, start: string): readonly AskedCall[] {
  return [listCall(bucket, start)]
}
