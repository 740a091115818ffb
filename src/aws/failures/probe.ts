/**
 * Requests that tell why another one got no readable answer. They are unsigned and change nothing, whoever may write to the
 * bucket: what they name does not exist (an upload of no id, an operation of no service).
 */
import { partOfNothing } from '../connection/partOfNothing.ts'
import type { FailedCall } from './failureRule.ts'

export interface Probe {
  readonly url: string
  readonly init: RequestInit
}

const nothing = 'rolecall-asks-for-cors'
/** With the slash: a page is let to a bucket whose name has a dot by its path, `/my.bucket/`, and to nothing beside it. */
const bucketItself = '/?location'

/** Headers that a page may not set, or that its browser writes itself. */
const ownOfBrowsers =
  /^(host|connection|content-length|user-agent|cookie|origin|referer|accept-encoding|expect)$|^(sec|proxy)-/

const targets: Readonly<Partial<Record<FailedCall['service'], string>>> = {
  'cognito-identity': 'AWSCognitoIdentityService',
  'cognito-idp': 'AWSCognitoIdentityProviderService',
}

/** The bucket of a request and where it is addressed. Path style where the host is S3's own, or none of AWS's. */
export function bucketOf(url: string): { readonly bucket: string; readonly root: string } {
  const { origin, hostname, pathname } = new URL(url)
  const [, named] = /^(.+)\.s3[.-][\w.-]*amazonaws\.com(?:\.cn)?$/.exec(hostname) ?? []
  if (named !== undefined) return { bucket: named, root: origin }
  const [, bucket = ''] = pathname.split('/', 2)
  return { bucket, root: `${origin}/${bucket}` }
}

/** Asks a bucket what the browser would ask before the call itself: the same method and headers, for something that is not there. */
export function sameCorsProbe({ method = 'GET', headerNames = [] }: FailedCall, url: string): Probe {
  const headers = Object.fromEntries(
    headerNames.filter((name) => !ownOfBrowsers.test(name)).map((name) => [name, nothing]),
  )
  return { url: sameUrl(method, bucketOf(url).root), init: { method, headers } }
}

function sameUrl(method: string, root: string): string {
  if (method === 'PUT') return partOfNothing(root, nothing)
  if (method === 'POST' || method === 'DELETE') return `${root}/${nothing}?uploadId=${nothing}`
  return root + (method === 'HEAD' ? '/' : bucketItself)
}

/** Opaque, but settled or not tells whether anything is there. Of S3's own host the page may call nothing but the bucket's path. */
export function thereProbe(url: string): Probe {
  const isBucketsPath = /^s3[.-][\w.-]*amazonaws\.com(\.cn)?$/.test(new URL(url).hostname)
  return { url: isBucketsPath ? plainProbe(url).url : new URL('/', url).href, init: { mode: 'no-cors' } }
}

/** A GET without headers of its own, which needs no preflight: any status proves that the bucket has a rule for this page. */
export function plainProbe(url: string): Probe {
  return { url: bucketOf(url).root + bucketItself, init: {} }
}

/** An operation that no service has: what answers is the service, in words that every page may read. */
export function serviceProbe({ service }: FailedCall, url: string): Probe {
  const target = targets[service]
  if (target !== undefined) {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${target}.AskForCors` }
    return { url, init: { method: 'POST', headers, body: '{}' } }
  }
  if (service === 'route53') return { url: new URL(`/2013-04-01/${nothing}`, url).href, init: {} }
  return { url, init: { method: 'POST', body: new URLSearchParams({ Action: 'AskForCors', Version: '2011-06-15' }) } }
}
