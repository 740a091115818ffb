import type { RequestContext } from '../iam/policy/types.ts'
import type { ServiceId } from '../iam/requirements/types.ts'
import type { HttpRequest } from './wire/message.ts'

/** What the emulator says where AWS would look at the network. */
export interface NetworkSettings {
  /** `aws:SecureTransport`: loopback counts as secure by default, or every "deny plain HTTP" policy would refuse everything. */
  readonly secureTransport: boolean
  /** `aws:SourceIp`; the peer is always 127.0.0.1, which no policy means. */
  readonly sourceIp: string
}

/** Condition keys that come from the request itself (IAM User Guide, "AWS global condition context keys"). */
export function requestContext(
  request: HttpRequest,
  facts: { service: ServiceId; account: string; region: string; now: number; settings: NetworkSettings },
): RequestContext {
  const { service, account, region, now, settings } = facts
  const { headers } = request
  const context: Record<string, string> = {
    'aws:CurrentTime': new Date(now).toISOString(),
    'aws:EpochTime': String(Math.floor(now / 1000)),
    'aws:SourceIp': settings.sourceIp,
    'aws:SecureTransport': String(settings.secureTransport),
    'aws:RequestedRegion': service === 'route53' ? 'us-east-1' : region,
    'aws:ResourceAccount': account,
    'aws:ViaAWSService': 'false',
  }
  if (headers['user-agent'] !== undefined) context['aws:UserAgent'] = headers['user-agent']
  if (headers.referer !== undefined) context['aws:Referer'] = headers.referer
  return service === 's3' ? Object.assign(context, s3Context(request, account, now)) : context
}

function s3Context({ headers, rawQuery }: HttpRequest, account: string, now: number): Record<string, string> {
  const context: Record<string, string> = { 's3:ResourceAccount': account }
  const contentHash = headers['x-amz-content-sha256']
  if (contentHash !== undefined) context['s3:x-amz-content-sha256'] = contentHash
  if (headers.authorization !== undefined) {
    context['s3:signatureversion'] = 'AWS4-HMAC-SHA256'
    context['s3:authType'] = 'REST-HEADER'
    return context
  }
  const signedAt = /(?:^|&)X-Amz-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(rawQuery)
  if (!signedAt) return context
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = signedAt.slice(1).map(Number)
  context['s3:signatureversion'] = 'AWS4-HMAC-SHA256'
  context['s3:authType'] = 'REST-QUERY-STRING'
  context['s3:signatureAge'] = String(now - Date.UTC(year, month - 1, day, hour, minute, second))
  return context
}
