/**
 * The short way: the usual request to a service, from its parts to those of the answer in one go, without anything that waits. It
 * asks the same questions as `handleRequest`, by the same functions, or knows what they were answered (`knownVerdict.ts`), and leaves the
 * same record; what is unusual, wrong or refused is left to that.
 *
 * read -> authenticate (verifySignature, findPrincipal) -> authorize | -> answer
 */
import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import { requirementsFrom } from '#iam/requirements/requirementsOf.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { Service } from '../services/service.ts'
import type { Meaning, UsualCall } from '../services/shortWay.ts'
import type { RequestRecord } from '../state/decision-log/requestRecord.ts'
import type { HttpRequest, ReadyResponse } from '../wire/message.ts'
import { authenticate, type Authenticated } from './authenticate.ts'
import { Authorizer } from './authorize.ts'
import type { Backend } from './backend.ts'
import { askedOf, holds, type KnownVerdict, newVerdict } from './knownVerdict.ts'
import type { Question } from './question.ts'
import { promisesNoPayload } from './readPayload.ts'
import { requireServedAccount } from './requireServedAccount.ts'

/** A usual request that is allowed. Nothing was changed or written down, and no id was drawn: it may still go the general way. */
export interface AllowedCall {
  readonly call: UsualCall
  readonly service: Service
  /** Milliseconds since 1970. */
  readonly at: number
  readonly asked: Asked
}

/** What policies were asked, and what was remarked. */
type Asked = Pick<RequestRecord, 'questions' | 'notes'>

/** What is made once of all requests that mean the same. */
interface Prepared {
  readonly operation: string
  readonly authorization: RequestRecord['authorization']
  readonly requirements: readonly Requirement[] | undefined
  readonly status: number
  readonly headers: readonly string[]
  /** The latest. */
  verdict: KnownVerdict | undefined
}

const prepared = new WeakMap<Meaning, Prepared>()

/**
 * @returns undefined for what the general way has to answer.
 * @throws AwsError which it then says in its own time.
 */
export function allowedAtOnce(request: HttpRequest, service: Service, backend: Backend): AllowedCall | undefined {
  const { shortWay } = service
  if (!shortWay || request.repeatsHeaders || !promisesNoPayload(request) || isDisturbed(backend)) return undefined
  const operation = service.operations[shortWay.operation]
  const call = operation && shortWay.read(request, backend.store)
  if (!call) return undefined
  const at = backend.clock()
  const authenticated = authenticate(request, { operation, document: undefined }, { service, backend, now: at })
  if (authenticated.signed?.region !== call.meaning.region) return undefined
  const asked = askAll(preparedFor(call.meaning, service, backend), authenticated, { request, service, backend, at })
  return asked && { call, service, at, asked }
}

interface Facts {
  readonly request: HttpRequest
  readonly service: Service
  readonly backend: Backend
  readonly at: number
}

/** @returns undefined where anything that the call needs is refused. */
function askAll(made: Prepared, { caller, signed }: Authenticated, facts: Facts): Asked | undefined {
  const { request, service, backend, at } = facts
  const { store } = backend
  const known = made.verdict
  if (known && holds(known, caller, store)) {
    return { questions: askedOf(known, request, signed), notes: known.notes }
  }
  const account = accountOf(caller.principal)
  if (account !== undefined && account !== backend.account) requireServedAccount(service, account, backend.account)
  const { operation, authorization } = made
  const questions: Question[] = []
  const record = { requestId: '', at, service: service.id, operation, authorization, questions, notes: [] }
  const authorizer = new Authorizer({ request, service, caller, signed, backend, record, fault: undefined })
  if (!authorizer.allowsAll(made.requirements)) return undefined
  made.verdict = newVerdict(caller, record, store)
  return record
}

/** Writes the record and the answer. Does not throw. */
export function answerAllowed({ call, service, at, asked }: AllowedCall, backend: Backend): ReadyResponse {
  const { meaning, body } = call
  const { operation, authorization, status, headers } = preparedFor(meaning, service, backend)
  const requestId = service.newRequestId(backend.random)
  const { questions, notes } = asked
  backend.decisions.add({ requestId, at, service: service.id, operation, authorization, questions, notes })
  return { status, headers: service.model.finishHeaders(headers, { requestId, at }), body }
}

/** Whether somebody asked for something to go wrong, or for the strictness of AWS. */
export function isDisturbed({ faults, strict: { parts } }: Backend): boolean {
  return faults.isSet || parts.throttling || parts.propagation || parts.cors
}

function preparedFor(meaning: Meaning, service: Service, backend: Backend): Prepared {
  const known = prepared.get(meaning)
  if (known) return known
  const { input, region } = meaning
  const operation = service.shortWay?.operation ?? ''
  const environment = { ...backend.environment, region }
  const made = {
    operation,
    authorization: service.operations[operation]?.authorization ?? 'permission',
    requirements: requirementsFrom(service.requirements, operation, input, environment),
    ...service.model.startHeaders(operation, meaning.output()),
    verdict: undefined,
  }
  prepared.set(meaning, made)
  return made
}
