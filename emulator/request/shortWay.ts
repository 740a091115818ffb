/**
 * The short way: the usual request to a service, from its parts to those of the answer in one go, without anything that waits. It
 * asks the same questions as `handleRequest`, by the same functions, and leaves the same record; what is unusual, wrong or refused
 * is left to that.
 *
 * read -> authenticate (verifySignature, findPrincipal) -> authorize | -> answer
 */
import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import { requirementsFrom } from '#iam/requirements/requirementsOf.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { Service } from '../services/service.ts'
import type { Meaning, UsualCall } from '../services/shortWay.ts'
import type { HttpRequest, ReadyResponse } from '../wire/message.ts'
import { authenticate } from './authenticate.ts'
import { Authorizer } from './authorize.ts'
import type { Backend } from './backend.ts'
import type { OpenRecord } from './openRecord.ts'
import { promisesNoPayload } from './readPayload.ts'
import { requireServedAccount } from './requireServedAccount.ts'

/** A usual request that is allowed. Nothing was changed or written down, and no id was drawn: it may still go the general way. */
export interface AllowedCall {
  readonly call: UsualCall
  readonly service: Service
  readonly record: OpenRecord
}

/** What is made once of all requests that mean the same. */
interface Prepared {
  readonly requirements: readonly Requirement[] | undefined
  readonly status: number
  readonly headers: readonly string[]
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
  const { caller, signed } = authenticate(request, { operation, document: undefined }, { service, backend, now: at })
  if (signed?.region !== call.meaning.region) return undefined
  const account = accountOf(caller.principal)
  if (account !== undefined && account !== backend.account) requireServedAccount(service, account, backend.account)
  const record: OpenRecord = {
    requestId: '',
    at,
    service: service.id,
    operation: shortWay.operation,
    authorization: operation.authorization,
    questions: [],
    notes: [],
  }
  const authorizer = new Authorizer({ request, service, caller, signed, backend, record, fault: undefined })
  const { requirements } = preparedFor(call.meaning, service, backend)
  return authorizer.allowsAll(requirements) ? { call, service, record } : undefined
}

/** Writes the record and the answer. Does not throw. */
export function answerAllowed({ call, service, record }: AllowedCall, backend: Backend): ReadyResponse {
  const { meaning, body } = call
  record.requestId = service.newRequestId(backend.random)
  backend.decisions.add(record)
  const { status, headers } = preparedFor(meaning, service, backend)
  return { status, headers: service.model.finishHeaders(headers, record), body }
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
    requirements: requirementsFrom(service.requirements, operation, input, environment),
    ...service.model.startHeaders(operation, meaning.output()),
  }
  prepared.set(meaning, made)
  return made
}
