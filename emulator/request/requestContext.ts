import type { RequestContext } from '#iam/types.ts'
import type { OrganizationMember } from '../directory/organization/controlLayers.ts'
import type { HttpRequest } from '../wire/message.ts'

/** What the emulator says where AWS would look at the network. */
export interface NetworkSettings {
  /**
   * `aws:SecureTransport`: loopback counts as secure by default, or every "deny plain HTTP" policy would refuse
   * everything.
   */
  readonly secureTransport: boolean
  /** `aws:SourceIp`; the peer is always 127.0.0.1, which no policy means. */
  readonly sourceIp: string
}

/** What a signature says of itself. */
export interface SignatureFacts {
  readonly authType: 'REST-HEADER' | 'REST-QUERY-STRING' | 'POST'
  readonly version: 'AWS4-HMAC-SHA256' | 'AWS'
  /** Milliseconds since 1970; undefined where the scheme does not say. */
  readonly signedAt: number | undefined
  /** What was signed of the body: its hash, or what stands instead; undefined where nothing was. */
  readonly payload: string | undefined
}

/** What condition keys come from besides the time: plain values, so that whoever keeps them keeps no request alive. */
export type RequestFacts = Readonly<{
  /** 12 digits: who owns what is asked about. */
  account: string
  /** The region that the request was signed for, or would have been. */
  region: string
  network: NetworkSettings
  /** Where in an organization the account of who asks is; undefined for nobody's and for one that is in none. */
  organization: OrganizationMember | undefined
  /** The same of the account that owns what is asked about. */
  ownerOrganization: OrganizationMember | undefined
  /** Undefined where nothing was signed. */
  signature: SignatureFacts | undefined
  userAgent: string | undefined
  referer: string | undefined
  contentSha256: string | undefined
}>

/** Those of the latest request: one client's of the same second have all of them in common. */
let latest: RequestFacts | undefined

/** @returns one object for as long as requests say the same. */
export function requestFacts(
  { headers }: HttpRequest,
  facts: Omit<RequestFacts, 'signature' | 'userAgent' | 'referer' | 'contentSha256'>,
  signature: SignatureFacts | undefined,
): RequestFacts {
  const { account, region, network, organization, ownerOrganization } = facts
  const { 'user-agent': userAgent, referer } = headers
  const contentSha256 = signature ? signature.payload : headers['x-amz-content-sha256']
  if (
    latest &&
    latest.userAgent === userAgent &&
    latest.referer === referer &&
    latest.contentSha256 === contentSha256 &&
    latest.account === account &&
    latest.region === region &&
    latest.network === network &&
    latest.organization === organization &&
    latest.ownerOrganization === ownerOrganization &&
    isSameSignature(latest.signature, signature)
  )
    return latest
  latest = {
    account,
    region,
    network,
    organization,
    ownerOrganization,
    signature: signature && {
      authType: signature.authType,
      version: signature.version,
      signedAt: signature.signedAt,
      payload: signature.payload,
    },
    userAgent,
    referer,
    contentSha256,
  }
  return latest
}

function isSameSignature(one: SignatureFacts | undefined, other: SignatureFacts | undefined): boolean {
  if (!one || !other) return one === other
  return (
    one.signedAt === other.signedAt &&
    one.payload === other.payload &&
    one.authType === other.authType &&
    one.version === other.version
  )
}

/** What a service says of its requests besides. */
export interface ContextOfService {
  readonly requestContext?: ((facts: RequestFacts, now: number) => RequestContext) | undefined
}

/**
 * All condition keys that come from the request itself, the service's own among them.
 * @param now milliseconds since 1970.
 */
export function contextOfFacts(
  service: ContextOfService | undefined,
  facts: RequestFacts,
  now: number,
): RequestContext {
  const own = service?.requestContext?.(facts, now)
  return own ? { ...requestContext(facts, now), ...own } : requestContext(facts, now)
}

/**
 * The same from the decision log, which keeps a request's facts with the id of its service.
 * @param services by their id.
 */
export function contextOfKept(services: ReadonlyMap<string, ContextOfService>) {
  return (id: string, facts: object, now: number): RequestContext =>
    contextOfFacts(services.get(id), facts as RequestFacts, now)
}

/** Condition keys that every request carries (IAM User Guide, "AWS global condition context keys"). */
function requestContext(facts: RequestFacts, now: number): RequestContext {
  const { account, region, network, organization, ownerOrganization, userAgent, referer } = facts
  const context: Record<string, string | readonly string[]> = {
    'aws:CurrentTime': new Date(now).toISOString(),
    'aws:EpochTime': String(Math.floor(now / 1000)),
    'aws:SourceIp': network.sourceIp,
    'aws:SecureTransport': String(network.secureTransport),
    'aws:RequestedRegion': region,
    'aws:ResourceAccount': account,
    'aws:ViaAWSService': 'false',
    ...(organization && principalOrganization(organization)),
    ...(ownerOrganization && resourceOrganization(ownerOrganization)),
  }
  if (userAgent !== undefined) context['aws:UserAgent'] = userAgent
  if (referer !== undefined) context['aws:Referer'] = referer
  return context
}

/** The path is a key of several values. */
function principalOrganization({ id, path }: OrganizationMember): RequestContext {
  return { 'aws:PrincipalOrgID': id, 'aws:PrincipalOrgPaths': [path] }
}

function resourceOrganization({ id, path }: OrganizationMember): RequestContext {
  return { 'aws:ResourceOrgID': id, 'aws:ResourceOrgPaths': [path] }
}
