import type { Caller } from '../callers/caller.ts'
import type { OperationContext } from '../services/operation.ts'
import type { HttpRequest } from '../wire/message.ts'
import type { Authorizer } from './authorize.ts'
import type { Backend } from './backend.ts'
import { baseUrlOf } from './baseUrlOf.ts'
import type { OpenRecord } from './openRecord.ts'

/** What one run of an operation is given. */
export function operationContext(parts: ContextParts): OperationContext {
  return new ContextOfRequest(parts)
}

interface ContextParts {
  readonly request: HttpRequest
  readonly caller: Caller
  readonly body: AsyncIterable<Uint8Array>
  readonly backend: Backend
  readonly authorizer: Authorizer
  readonly record: OpenRecord
  /** That the request was signed for; undefined where nothing was signed. */
  readonly region: string | undefined
}

/** A class, as an object with getters of its own is slow to make. */
class ContextOfRequest implements OperationContext {
  readonly account: string
  readonly region: string
  readonly signedRegion: string | undefined
  readonly store: OperationContext['store']
  readonly settled: OperationContext['settled']
  readonly clock: OperationContext['clock']
  readonly random: OperationContext['random']
  readonly requestId: string
  readonly principal: OperationContext['principal']
  readonly userId: string | undefined
  readonly session: OperationContext['session']
  readonly headers: HttpRequest['headers']
  readonly body: AsyncIterable<Uint8Array>
  readonly functions: OperationContext['functions']
  // Operations take these out of their context.
  readonly decisionOf: OperationContext['decisionOf'] = (requestId) => this.#parts.backend.decisions.find(requestId)
  readonly demand: OperationContext['demand'] = (requirement) => this.#parts.authorizer.demand(requirement)
  readonly demandFor: OperationContext['demandFor'] = (input) => {
    const { authorizer, record } = this.#parts
    authorizer.demandAll(authorizer.requirementsOf(record.operation, input))
  }
  readonly allows: OperationContext['allows'] = (requirement) => this.#parts.authorizer.allows(requirement)
  readonly remark: OperationContext['remark'] = (note) => void this.#parts.record.notes.push(note)
  readonly #parts: ContextParts

  constructor(parts: ContextParts) {
    const { request, caller, body, backend, record, region } = parts
    this.account = backend.account
    this.region = region ?? backend.region
    this.signedRegion = region
    this.store = backend.store
    this.settled = backend.settled
    this.clock = backend.clock
    this.random = backend.random
    this.requestId = record.requestId
    this.principal = caller.principal
    this.userId = caller.userId
    this.session = caller.session
    this.headers = request.headers
    this.body = body
    this.functions = backend.functions
    this.#parts = parts
  }

  get rootAccessKeyId(): string {
    return this.#parts.backend.principals.rootAccessKeyId
  }

  get baseUrl(): string {
    return baseUrlOf(this.#parts.request)
  }
}
