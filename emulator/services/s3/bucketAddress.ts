/**
 * Which bucket a request is for, and the path below it: by the first segment of the path, or by the name of the host (S3
 * user guide, "Path-style requests" and "Virtual-hosted-style requests").
 */
import type { HttpRequest } from '../../wire/message.ts'
import { decodePathText } from '../../wire/rest/queryParameters.ts'

export interface BucketAddress {
  /** Undefined for the service itself. */
  readonly bucket: string | undefined
  /**
   * Begins with `/` and is still percent-encoded: `/a/b%20c` of `/bucket/a/b%20c`. Slashes of the key are kept as they
   * are.
   */
  readonly rest: string
  /** The name of the host says it, and not the path. */
  readonly isInHost: boolean
}

/** `photos.localhost` and `photos.s3.localhost`; `s3.localhost` itself is the service. Browsers know it for loopback. */
const virtualHost = /^(?:(.+?)\.)??(?:s3\.)?localhost(?::\d+)?$/

/** @throws AwsError InvalidURI when the bucket's name is not UTF-8. */
export function bucketAddress({ rawPath, headers: { host } }: Pick<HttpRequest, 'rawPath' | 'headers'>): BucketAddress {
  const named = host?.includes('.localhost') ? virtualHost.exec(host)?.[1] : undefined
  if (named !== undefined && named !== 's3')
    return { bucket: named, rest: rawPath === '' ? '/' : rawPath, isInHost: true }
  if (rawPath === '/' || rawPath === '') return { bucket: undefined, rest: '/', isInHost: false }
  const slash = rawPath.indexOf('/', 1)
  if (slash < 0) return { bucket: decodePathText(rawPath.slice(1)), rest: '/', isInHost: false }
  return { bucket: decodePathText(rawPath.slice(1, slash)), rest: rawPath.slice(slash), isInHost: false }
}
