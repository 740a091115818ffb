import type { HttpRequest } from '../wire/message.ts'

/** Whose CORS rules answer a request. */
export type CorsTarget =
  /** Cognito, STS, IAM, Route 53: AWS lets every page call them. */
  | { readonly kind: 'every origin' }
  /** S3: what the bucket's own configuration says. */
  | { readonly kind: 'bucket'; readonly bucket: string; readonly resource: 'BUCKET' | 'OBJECT' }
  /** S3 without a bucket: AWS has no rule that could allow it. */
  | { readonly kind: 'no bucket' }
  /** What is not AWS's: for pages on this computer alone. */
  | { readonly kind: 'this computer' }

/** @param method of the request itself; a preflight names it in `access-control-request-method`. */
export function corsTarget(request: Pick<HttpRequest, 'rawPath'>, method: string): CorsTarget {
  const [, first = '', ...rest] = request.rawPath.split('/')
  if (first === '_rolecall') return { kind: 'this computer' }
  if (first === '') return { kind: method === 'POST' ? 'every origin' : 'no bucket' }
  // A bucket's name has neither an underscore nor the form of an API version that S3 would share with Route 53.
  if (first === '2013-04-01' || rest[0] === '.well-known' || first.includes('_')) return { kind: 'every origin' }
  return { kind: 'bucket', bucket: decode(first), resource: rest.join('/') === '' ? 'BUCKET' : 'OBJECT' }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
