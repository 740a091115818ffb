import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import type { Service } from '../services/service.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'
import { authenticate } from './authenticate.ts'
import { Authorizer } from './authorize.ts'
import type { Backend } from './backend.ts'
import { beforeHandling } from './faults/beforeHandling.ts'
import type { MetFault } from './faults/faultRules.ts'
import { spoil } from './faults/spoil.ts'
import { identifyCall } from './identifyCall.ts'
import type { OpenRecord } from './openRecord.ts'
import { operationContext } from './operationContext.ts'
import { readPayload } from './readPayload.ts'
import { rejectDropped } from './rejectDropped.ts'
import { requireServedAccount } from './requireServedAccount.ts'
import { toAwsError } from './toAwsError.ts'

/**
 * One request to a service of AWS, from its bytes to the bytes of the answer. Never throws: what goes wrong is answered
 * as the service answers it.
 *
 * identifyCall -> beforeHandling (what is to go wrong) -> read, for a service's own operation -> authenticate (verifySignature, findPrincipal) -> readPayload -> readInput -> complete -> find ->
 * authorize -> rejectDropped -> run -> writeOutput | writeError -> spoil
 */
export async function handleRequest(request: HttpRequest, service: Service, backend: Backend): Promise<HttpResponse> {
  const { random, clock, decisions } = backend
  const { model } = service
  const at = clock()
  const requestId = service.newRequestId(random)
  const answer = { requestId, at, method: request.method }
  let record: OpenRecord | undefined
  let fault: MetFault | undefined
  try {
    const call = await identifyCall(request, service)
    const { operation, name, as } = call
    record = {
      requestId,
      at,
      service: service.id,
      operation: name,
      authorization: operation.authorization,
      questions: [],
      notes: [],
    }
    if (backend.faults.isSet) fault = backend.faults.meet(call, request, service)
    if (fault) beforeHandling(fault, { request, service, record, region: backend.region })
    const own = await call.own?.read(request)
    const asked = own?.request ?? request
    const { caller, signed } = authenticate(request, call, { service, backend, now: at, own })
    const account = accountOf(caller.principal)
    if (account !== undefined && account !== backend.account) requireServedAccount(service, account, backend.account)
    if (backend.strict.parts.throttling) service.admit?.(name, { store: backend.store, now: at })
    const { document, body } = await readPayload(asked, call, { service, chunkSignatures: signed?.chunkSignatures })
    const read = model.readInput(as, asked, document)
    const authorizer = new Authorizer({ request, service, caller, signed, backend, record, fault })
    const region = service.signing.globalRegion ?? signed?.region
    const context = operationContext({ request, caller, body, backend, authorizer, record, region })

    const input = (operation.complete?.(read.input as never, context) ?? read.input) as never
    const found = operation.find?.(input, context) as never
    if (operation.authorization === 'permission' && !operation.asksForEach) {
      authorizer.demandAll(authorizer.requirementsOf(as, input), operation.denied)
    }
    rejectDropped(read, call, service)
    const output = await operation.run(input, context, found)
    const written = model.writeOutput(as, output as object, answer)
    const response = own ? own.answer(written) : written
    return fault ? await spoil(response, fault, backend.wait) : response
  } catch (problem) {
    const error = toAwsError(problem, { service, requestId, log: backend.log })
    const response = model.writeError(error, answer)
    return fault ? spoil(response, fault, backend.wait) : response
  } finally {
    if (record) decisions.add(record)
  }
}
