import { requirementsOf } from '#iam/requirements/requirementsOf.ts'
import { authenticate } from './authenticate.ts'
import { Authorizer } from './authorize.ts'
import type { Backend } from './backend.ts'
import { identifyCall } from './identifyCall.ts'
import { identifyService } from './identifyService.ts'
import { newRequestId } from './newRequestId.ts'
import { operationContext } from './operationContext.ts'
import { readPayload } from './readPayload.ts'
import { toAwsError } from './toAwsError.ts'
import { unknownService } from './unknownService.ts'
import { serviceModels } from '../wire/models.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'

/**
 * One request to AWS, from its bytes to the bytes of the answer. Never throws: what goes wrong is answered as the
 * service answers it.
 *
 * identifyService -> identifyCall -> authenticate (verifySignature, findPrincipal) -> readPayload -> readInput ->
 * complete -> before -> authorize -> run -> writeOutput | writeError
 */
export async function handleRequest(request: HttpRequest, backend: Backend): Promise<HttpResponse> {
  const { random, clock, decisions } = backend
  const identified = identifyService(request)
  if ('unknown' in identified) return unknownService(request, identified.unknown, newRequestId(undefined, random))

  const { service } = identified
  const model = serviceModels[service]
  const at = clock()
  const requestId = newRequestId(service, random)
  const answer = { requestId, at, method: request.method }
  try {
    const call = await identifyCall(request, model, backend.services[service])
    const { operation, name } = call
    const record = {
      requestId,
      at,
      service,
      operation: name,
      authorization: operation.authorization,
      questions: [],
      notes: [],
    }
    decisions.add(record)

    const { caller, signed } = authenticate(request, call, { service, backend, now: at })
    const { document, body } = await readPayload(request, call, { service, chunkSignatures: signed?.chunkSignatures })
    const read = model.readInput(name, request, document) as never
    const authorizer = new Authorizer({ request, caller, signed, backend, record })
    const context = operationContext({ request, caller, body, backend, authorizer, record })

    const input = (operation.complete?.(read, context) ?? read) as never
    operation.before?.(input, context)
    if (operation.authorization === 'permission') {
      authorizer.demandAll(requirementsOf(service, name, input, backend.environment))
    }
    const output = await operation.run(input, context)
    return model.writeOutput(name, output, answer)
  } catch (problem) {
    return model.writeError(toAwsError(problem, { service, requestId, log: backend.log }), answer)
  }
}
