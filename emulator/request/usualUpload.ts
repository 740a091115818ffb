/**
 * The short way of a small upload: its headers are read by a list instead of the operation's schemas, and all the rest is done by
 * the functions that `handleRequest` calls, the operation's own among them. What is unusual, wrong or refused is left to that:
 * nothing was changed by then, and a body that was taken in is given out again.
 *
 * read -> authenticate (verifySignature, findPrincipal) -> find -> authorize -> run -> writeOutput
 */
import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import type { Service } from '../services/service.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'
import { Payload } from '../wire/payload.ts'
import { authenticate } from './authenticate.ts'
import { Authorizer } from './authorize.ts'
import type { Backend } from './backend.ts'
import type { OpenRecord } from './openRecord.ts'
import { operationContext } from './operationContext.ts'
import { largestObject } from './readPayload.ts'
import { requireServedAccount } from './requireServedAccount.ts'
import { isDisturbed } from './shortWay.ts'

/**
 * Undefined, also as what is promised, for what the general way has to answer: nothing was changed by then, nothing written
 * down, and no id drawn.
 */
export type TakeUpload = (request: HttpRequest, service: Service) => Promise<HttpResponse | undefined> | undefined

/** An upload that is allowed, and that its operation runs. */
interface Running {
  readonly record: OpenRecord
  readonly output: unknown
}

export function takeUsualUploads(backend: Backend): TakeUpload {
  return (request, service) => {
    try {
      const running = begin(request, service, backend)
      return running && answer(running, { request, service, backend })
    } catch {
      // What is wrong with it the general way says.
      return undefined
    }
  }
}

function begin(request: HttpRequest, service: Service, backend: Backend): Running | undefined {
  const { usualUpload } = service
  if (!usualUpload || request.repeatsHeaders || isDisturbed(backend)) return undefined
  const name = usualUpload.operation
  const operation = service.operations[name]
  const input = operation && (usualUpload.read(request) as never)
  if (!input) return undefined
  const at = backend.clock()
  const { caller, signed } = authenticate(request, { operation, document: undefined }, { service, backend, now: at })
  if (!signed) return undefined
  const account = accountOf(caller.principal)
  if (account !== undefined && account !== backend.account) requireServedAccount(service, account, backend.account)
  const record: OpenRecord = {
    requestId: '',
    at,
    service: service.id,
    operation: name,
    authorization: operation.authorization,
    questions: [],
    notes: [],
  }
  const body = new Payload(request, { maximumBytes: largestObject })
  const authorizer = new Authorizer({ request, service, caller, signed, backend, record, fault: undefined })
  const { region } = signed
  const context = operationContext({ request, caller, body, backend, authorizer, record, region })
  const found = operation.find?.(input, context) as never
  if (!authorizer.allowsAll(authorizer.requirementsOf(name, input))) return undefined
  return { record, output: operation.run(input, context, found) }
}

async function answer(
  { record, output }: Running,
  { request, service, backend }: { request: HttpRequest; service: Service; backend: Backend },
): Promise<HttpResponse | undefined> {
  let done: object
  try {
    done = (await output) as object
  } catch {
    // A body that is not what was promised of it, a condition that does not hold, a full disk: the same happens again.
    return undefined
  }
  record.requestId = service.newRequestId(backend.random)
  const { requestId, at, operation } = record
  backend.decisions.add(record)
  return service.model.writeOutput(operation, done, { requestId, at, method: request.method })
}
