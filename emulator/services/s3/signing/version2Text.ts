/** What Signature Version 2 signs of a request (Amazon S3 User Guide, "Constructing the CanonicalizedResource element"). */
import type { HttpRequest } from '../../../wire/message.ts'
import { queryParameters } from '../../../wire/rest/queryParameters.ts'
import { bucketAddress } from '../bucketAddress.ts'

/** Parameters that name what a request is about; others are not signed. */
const signedParameters = new Set([
  'accelerate',
  'acl',
  'analytics',
  'cors',
  'delete',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'lifecycle',
  'location',
  'logging',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'partNumber',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'replication',
  'requestPayment',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'restore',
  'retention',
  'select',
  'select-type',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'website',
])

/**
 * @param headers those of the request and those in its query.
 * @param date the line for the date: empty where `x-amz-date` is signed, the end of a presigned URL's life.
 * @param options.alsoParameter a parameter that is signed besides.
 */
export function version2Text(
  request: HttpRequest,
  headers: Readonly<Record<string, string>>,
  date: string,
  options: { readonly alsoParameter?: string } = {},
): string {
  const lines = [request.method, headers['content-md5'] ?? '', headers['content-type'] ?? '', date]
  return `${lines.join('\n')}\n${amzHeaders(headers)}${resource(request, options.alsoParameter)}`
}

function amzHeaders(headers: Readonly<Record<string, string>>): string {
  const names = Object.keys(headers).filter((name) => name.startsWith('x-amz-'))
  return names
    .sort()
    .map((name) => `${name}:${headers[name]?.trim().replace(/\r?\n\s+/g, ' ') ?? ''}\n`)
    .join('')
}

/** The path as it was sent, behind the bucket where only the host names it. */
function resource(request: HttpRequest, alsoParameter: string | undefined): string {
  const { bucket, isInHost } = bucketAddress(request)
  const signed: string[] = []
  for (const [name, [value = '']] of queryParameters(request.rawQuery)) {
    if (!signedParameters.has(name) && name !== alsoParameter) continue
    signed.push(value === '' ? name : `${name}=${value}`)
  }
  const path = `${isInHost ? `/${bucket}` : ''}${request.rawPath}`
  return signed.length === 0 ? path : `${path}?${signed.sort().join('&')}`
}
