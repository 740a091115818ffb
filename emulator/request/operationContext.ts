import type { Requirement } from '#iam/requirements/types.ts'
import type { Caller } from '../callers/caller.ts'
import type { OperationContext } from '../services/operation.ts'
import type { HttpRequest } from '../wire/message.ts'
import type { Authorizer } from './authorize.ts'
import type { Backend } from './backend.ts'
import { baseUrlOf } from './baseUrlOf.ts'
import type { OpenRecord } from './openRecord.ts'

/** What one run of an operation is given. */
export function operationContext(parts: {
  request: HttpRequest
  caller: Caller
  body: AsyncIterable<Uint8Array>
  backend: Backend
  authorizer: Authorizer
  record: OpenRecord
  /** That the request was signed for; undefined where nothing was signed. */
  region: string | undefined
  /** What the operation needs of an input. */
  requirementsOf: (input: object) => readonly Requirement[] | undefined
}): OperationContext {
  const { request, caller, body, backend, authorizer, record, region, requirementsOf } = parts
  const { account, store, settled, clock, random, functions } = backend
  return {
    account,
    rootAccessKeyId: backend.principals.rootAccessKeyId,
    region: region ?? backend.region,
    signedRegion: region,
    store,
    settled,
    clock,
    random,
    requestId: record.requestId,
    principal: caller.principal,
    userId: caller.userId,
    session: caller.session,
    // Few operations tell an address.
    get baseUrl() {
      return baseUrlOf(request)
    },
    headers: request.headers,
    body,
    functions,
    decisionOf: (requestId) => backend.decisions.find(requestId),
    demand: (requirement) => authorizer.demand(requirement),
    demandFor: (input) => authorizer.demandAll(requirementsOf(input)),
    allows: (requirement) => authorizer.allows(requirement),
    remark: (note) => void record.notes.push(note),
  }
}
