/** A request to a pool's domain, with all that its endpoints read of it. */
import { readAtMost } from '../../../request/readPayload.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { emptyBytes, type HttpRequest, type HttpResponse } from '../../../wire/message.ts'
import type { OperationContext } from '../../operation.ts'
import type { PageVisit } from '../../page.ts'
import { domainsNamed, domainSuffix } from '../pools/domains.ts'
import { type UserPool, userPoolsOf } from '../pools/userPools.ts'

export interface OAuthVisit {
  readonly pool: UserPool
  /** `http://rolecall.auth.localhost:4566` */
  readonly baseUrl: string
  readonly request: HttpRequest
  readonly query: URLSearchParams
  /** Empty where none was sent. */
  readonly form: URLSearchParams
  /** For the operations that the pages carry out: nobody has signed anything. */
  readonly context: OperationContext
}

export type Endpoint = (visit: OAuthVisit) => HttpResponse | Promise<HttpResponse>

/** Bytes. */
const largestForm = 64 * 1024

/** @returns undefined where no pool has this domain. @throws FormProblem */
export async function readVisit(visit: PageVisit): Promise<OAuthVisit | undefined> {
  const { request, store } = visit
  const { host = '' } = request.headers
  const name = host.replace(/:\d+$/, '').slice(0, -domainSuffix.length)
  const [domain] = domainsNamed(store, name)
  const pool = domain && userPoolsOf(store).get(domain.poolId)
  if (!pool) return undefined
  const baseUrl = `${request.isSecure ? 'https' : 'http'}://${host}`
  return {
    pool,
    baseUrl,
    request,
    query: new URLSearchParams(request.rawQuery),
    form: await readForm(request),
    context: contextOf(visit, baseUrl),
  }
}

/** A form that is none, or too large. */
export class FormProblem extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

async function readForm(request: HttpRequest): Promise<URLSearchParams> {
  if (request.method !== 'POST') return new URLSearchParams()
  const { 'content-type': type = '' } = request.headers
  const bytes = await readAtMost(request.body, largestForm)
  if (!bytes) throw new FormProblem(413, 'The form is too large.')
  if (bytes.length > 0 && !/^application\/x-www-form-urlencoded(;|$)/i.test(type)) {
    throw new FormProblem(415, 'A form is sent as application/x-www-form-urlencoded.')
  }
  return new URLSearchParams(bytes.toString())
}

function contextOf(
  { request, account, region, store, clock, random, functions }: PageVisit,
  baseUrl: string,
): OperationContext {
  return {
    account,
    region,
    store,
    settled: store,
    clock,
    random,
    functions,
    baseUrl,
    rootAccessKeyId: '',
    signedRegion: undefined,
    requestId: random.uuid(),
    principal: { type: 'Anonymous' },
    userId: undefined,
    session: undefined,
    headers: request.headers,
    body: noBody(),
    demand() {
      throw new AwsError('AccessDeniedException', 'Pages carry out nothing that needs a permission.')
    },
    allows: () => false,
    demandFor() {
      throw new AwsError('AccessDeniedException', 'Pages carry out nothing that needs a permission.')
    },
    decisionOf: () => undefined,
    remark: () => undefined,
  }
}

async function* noBody(): AsyncGenerator<Uint8Array> {
  yield emptyBytes
}

/** The one value of a parameter; undefined where it is missing or empty. */
export function valueOf(parameters: URLSearchParams, name: string): string | undefined {
  return parameters.get(name) || undefined
}

/** RFC 6749, 3.1: no parameter comes twice. */
export function hasRepeated(parameters: URLSearchParams): boolean {
  const names = [...parameters.keys()]
  return new Set(names).size !== names.length
}
