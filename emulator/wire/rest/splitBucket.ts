/** Cuts the bucket off a path-style S3 path (S3 user guide, "Path-style requests"). */
import { decodePathText } from './queryParameters.ts'

/**
 * `rest` begins with `/` and is still percent-encoded: `/a/b%20c` of `/bucket/a/b%20c`. Slashes of the key are kept as
 * they are.
 */
export function splitBucket(rawPath: string): { bucket: string | undefined; rest: string } {
  if (rawPath === '/' || rawPath === '') return { bucket: undefined, rest: '/' }
  const slash = rawPath.indexOf('/', 1)
  if (slash < 0) return { bucket: decodePathText(rawPath.slice(1)), rest: '/' }
  return { bucket: decodePathText(rawPath.slice(1, slash)), rest: rawPath.slice(slash) }
}
