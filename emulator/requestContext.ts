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

/** What `s3:authType` and `s3:signatureAge` are made of. */
export interface SignatureFacts {
  readonly authType: 'REST-HEADER' | 'REST-QUERY-STRING'
  /** Milliseconds since 1970. */
  readonly signedAt: number
}

/** Condition keys that come from the request itself (IAM User Guide, "AWS global condition context keys"). */
export function requestContext(
  request: HttpRequest,
  facts: {
    service: ServiceId
    account: string
    region: string
    now: number
    network: NetworkSettings
    signed: SignatureFacts | undefined
  },
): RequestContext {
  const { service, account, region, now, network, signed } = facts
  const { headers } = request
  const context: Record<string, string> = {
    'aws:CurrentTime': new Date(now).toISOString(),
    'aws:EpochTime': String(Math.floor(now / 1000)),
    'aws:SourceIp': network.sourceIp,
    'aws:SecureTransport': String(network.secureTransport),
    'aws:RequestedRegion': service === 'route53' ? 'us-east-1' : region,
    'aws:ResourceAccount': account,
    'aws:ViaAWSService': 'false',
  }
  if (headers['user-agent'] !== undefined) context['aws:UserAgent'] = headers['user-agent']
  if (headers.referer !== undefined) context['aws:Referer'] = headers.referer
  if (service === 's3') addS3Keys(context, { headers, account, now, signed })
  return context
}

function addS3Keys(
  context: Record<string, string>,
  { headers, account, now, signed }: Pick<HttpRequest, 'headers'> & { account: string; now: number; signed: SignatureFacts | undefined },
): void {
  context['s3:ResourceAccount'] = account
  const contentHash = headers['x-amz-content-sha256']
  if (contentHash !== undefined) context['s3:x-amz-content-sha256'] = contentHash
  if (!signed) return
  context['s3:signatureversion'] = 'AWS4-HMAC-SHA256'
  context['s3:authType'] = signed.authType
  context['s3:signatureAge'] = String(now - signed.signedAt)
}
