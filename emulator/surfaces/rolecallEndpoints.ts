import type { SeededPerson } from '#contract/backendOutputs.ts'
import type { BackendStatus } from '#contract/backendStatus.ts'
import type { OwnCode } from '#contract/ownCode.ts'
import type { Clock } from '../program/clockAndRandom.ts'
import type { FaultRules } from '../request/faults/faultRules.ts'
import type { NetworkSettings } from '../request/requestContext.ts'
import type { StrictMode } from '../request/strictMode.ts'
import { backendIn } from '../seed/seededBackend.ts'
import { wasSeeded } from '../seed/seedEmulator.ts'
import { identityPools } from '../services/cognito-identity/identityPools.ts'
import { mfaOf } from '../services/cognito-idp/mfa/factors.ts'
import { peopleToday } from '../services/cognito-idp/peopleToday.ts'
import { groupRolesOf } from '../services/cognito-idp/pools/groups.ts'
import { passwordPolicyOf } from '../services/cognito-idp/pools/poolRules.ts'
import { userPoolClientsOf } from '../services/cognito-idp/pools/userPoolClients.ts'
import { userPoolsOf } from '../services/cognito-idp/pools/userPools.ts'
import { passwordlessOf } from '../services/cognito-idp/sign-in/choice/passwordlessOf.ts'
import { signInPagesOf } from '../services/cognito-idp/signInPagesOf.ts'
import type { ServiceIndex } from '../services/serviceIndex.ts'
import type { DecisionLog } from '../state/decision-log/decisionLog.ts'
import { listMessages } from '../state/inbox.ts'
import type { Store } from '../state/store.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'
import { amplifyOutputs } from './amplifyOutputs.ts'
import { askedMessages } from './askedMessages.ts'
import { answerFaults } from './faultPage.ts'
import { linkedIdentities } from './linkedIdentities.ts'
import { messagesForLocalStack } from './messagesForLocalStack.ts'
import { policiesOfRole } from './policiesOfRole.ts'
import { requestsOfRole } from './requestsOfRole.ts'
import { answerStrict } from './strictPage.ts'
import type { Surface } from './surfaceOf.ts'

export interface RolecallFacts {
  readonly store: Store
  /** As it counts for decisions. */
  readonly settled: Store
  readonly decisions: DecisionLog
  readonly clock: Clock
  readonly network: NetworkSettings
  readonly faults: FaultRules
  readonly strict: StrictMode
  readonly services: ServiceIndex
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** Where the backend is laid out from somebody's code. */
  readonly code: OwnCode | undefined
  /** Of the domains of pools by TLS, where they are served so. */
  readonly securePort: number | undefined
}

/**
 * Answers what a console on this computer may know, as JSON: read only, but for what is to go wrong and how strict it is.
 * @param page.path what follows `/_rolecall/`, or `/_aws/`.
 */
export async function answerRolecall(
  request: HttpRequest,
  { path, asLocalStack }: Pick<Surface & { kind: 'own page' }, 'path' | 'asLocalStack'>,
  facts: RolecallFacts,
): Promise<HttpResponse> {
  if (!mayReadOwnPages(request)) return json(403, { message: 'Only pages on this computer may ask.' })
  const [name = '', id, ...more] = path.split('/')
  if (name === 'faults' && more.length === 0 && !asLocalStack) {
    const { status, value, allow } = await answerFaults(request, id, facts)
    return json(status, value, allow === undefined ? {} : { allow })
  }
  if (name === 'strict' && id === undefined && !asLocalStack) {
    const { status, value, allow } = await answerStrict(request, facts)
    return json(status, value, allow === undefined ? {} : { allow })
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return json(405, { message: 'Only GET is answered here.' }, { allow: 'GET' })
  }
  const { rawQuery } = request
  const messages = () => listMessages(facts.store, facts.clock())
  if (asLocalStack) {
    const { status, value } = messagesForLocalStack(messages(), {
      path,
      rawQuery,
      region: backendIn(facts.store).region,
    })
    return json(status, value)
  }
  if (more.length > 0) return notFound()
  if (name === 'decisions' && id !== undefined) {
    const entry = facts.decisions.find(id)
    return entry
      ? json(200, entry)
      : json(404, { message: 'No such request, or too long ago: the decision log keeps the latest 10,000.' })
  }
  if (id !== undefined) return notFound()
  if (name === 'decisions') {
    const { status, value } = requestsOfRole(facts.decisions, rawQuery)
    return json(status, value)
  }
  if (name === 'policies') {
    const { status, value } = policiesOfRole(facts.settled, rawQuery)
    return json(status, value)
  }
  if (name === 'inbox') {
    const { status, value } = askedMessages(messages(), rawQuery)
    return json(status, value)
  }
  if (name === 'code' && facts.code) return json(200, facts.code)
  const read = documents.get(name)
  return read ? json(200, read(facts, `http://${request.headers.host ?? ''}`)) : notFound()
}

const documents: ReadonlyMap<string, (facts: RolecallFacts, baseUrl: string) => unknown> = new Map([
  ['amplify_outputs.json', describeBackend],
  ['identities', ({ store }: RolecallFacts) => linkedIdentities(store)],
  ['people', ({ store }: RolecallFacts) => people(store) ?? []],
  ['status', describeStatus],
])

function describeBackend({ store, network, code, securePort }: RolecallFacts, baseUrl: string): unknown {
  const backend = backendIn(store)
  const pool = userPoolsOf(store).get(backend.userPoolId)
  return amplifyOutputs({
    baseUrl,
    secureTransport: network.secureTransport,
    isFromCode: code !== undefined,
    backend,
    people: people(store),
    identityPoolRoles: identityPools(store).get(backend.identityPoolId)?.roles,
    groupRoles: groupRolesOf(store, backend.userPoolId),
    passwordPolicy: pool && passwordPolicyOf(pool),
    mfa: mfaOf(pool),
    signInPages: signInPagesOf(store, backend.userPoolId, backend.userPoolClientId),
    securePort,
    passwordless: passwordlessOf(store, pool, userPoolClientsOf(store).get(backend.userPoolClientId)),
  })
}

function describeStatus({ store, startedAt }: RolecallFacts): BackendStatus {
  const { account, region } = backendIn(store)
  return { name: 'rolecall emulator', local: true, startedAt: new Date(startedAt).toISOString(), account, region }
}

/** Undefined where nobody was seeded. */
function people(store: Store): readonly SeededPerson[] | undefined {
  return wasSeeded(store) ? peopleToday(store) : undefined
}

function notFound(): HttpResponse {
  return json(404, {
    message:
      'There are amplify_outputs.json, people, identities, inbox, decisions/<request id>, decisions?role=<arn>, policies?role=<arn>, faults, strict and status, and code where the backend is laid out from it.',
  })
}

function json(status: number, value: unknown, headers: Record<string, string> = {}): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...ownPageHeaders, ...headers },
    ...(value !== undefined && { body: JSON.stringify(value) }),
  }
}

const local = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::([1-9]\d{0,4}))?$/

/** On every answer: nobody frames it, embeds it as another type, or runs what it quotes. */
export const ownPageHeaders = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/**
 * Who may read these pages, among them everybody's mail: programs, addresses that a person typed, and pages that this
 * computer serves from elsewhere (Fetch Metadata Request Headers; Fetch Standard, "HTTP extensions").
 *
 * Objects are served from the emulator's own address, and whoever may upload can store a page that runs there. Its
 * requests carry no origin, as those of programs do, so that a browser's word on where they come from decides: `none`
 * is a typed address, and programs say nothing.
 */
function mayReadOwnPages({ headers }: Pick<HttpRequest, 'headers'>): boolean {
  const { origin, 'sec-fetch-site': site = 'none' } = headers
  return origin === undefined ? site === 'none' : isLocalOrigin(origin, headers.host)
}

/** Whether this computer serves the page, and not the emulator itself under whichever of its names. */
export function isLocalOrigin(origin: string, host = ''): boolean {
  const match = local.exec(origin)
  return match !== null && (match[1] ?? '80') !== (/:(\d+)$/.exec(host)?.[1] ?? '80')
}
