import type { HttpRequest } from '../wire/message.ts'
import type { ModelledService } from '../wire/models.ts'

/** Which service of the one port a request is for. */
export type IdentifiedService =
  | { readonly service: ModelledService }
  /** A service that is not here; `name` as the request gives it. */
  | { readonly unknown: string }

const targets: ReadonlyMap<string, ModelledService> = new Map([
  ['AWSCognitoIdentityProviderService', 'cognito-idp'],
  ['AWSCognitoIdentityService', 'cognito-identity'],
])

const signedNames: ReadonlySet<string> = new Set(['s3', 'route53', 'sts', 'iam', 'cognito-idp', 'cognito-identity'])

/**
 * By the target header of the JSON protocols, else by the service name in the signature's scope, else by what an
 * unsigned request looks like. S3 is what remains: any path may be a bucket's.
 */
export function identifyService(request: HttpRequest): IdentifiedService {
  const target = request.headers['x-amz-target']
  if (target !== undefined) {
    const [prefix = ''] = target.split('.')
    const service = targets.get(prefix)
    return service ? { service } : { unknown: prefix }
  }
  const signed = signedFor(request)
  if (signed !== undefined) return isModelled(signed) ? { service: signed } : { unknown: signed }
  if (request.rawPath.startsWith('/2013-04-01/')) return { service: 'route53' }
  const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  if (request.method === 'POST' && request.rawPath === '/' && form) return { service: 'sts' }
  return { service: 's3' }
}

/** The service in the credential scope: `<access key>/<date>/<region>/<service>/aws4_request`. */
function signedFor(request: HttpRequest): string | undefined {
  const { authorization } = request.headers
  const header = authorization && /Credential=[^/,\s]+\/\d*\/[^/,\s]*\/([^/,\s]+)\/aws4_request/.exec(authorization)
  if (header) return header[1]
  if (!request.rawQuery.includes('X-Amz-Credential=')) return undefined
  const query = /(?:^|&)X-Amz-Credential=([^&]*)/.exec(request.rawQuery)
  return query?.[1]?.split(/%2F|\//i)[3]
}

function isModelled(name: string): name is ModelledService {
  return signedNames.has(name)
}
