import { denialMessage } from '#iam/explain/denialMessage.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { Policy } from '#iam/types.ts'
import type { Caller } from '../callers/caller.ts'
import type { AnyOperation } from '../services/operation.ts'
import type { Service } from '../services/service.ts'
import { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'
import type { Backend } from './backend.ts'
import type { OpenRecord } from './openRecord.ts'
import { Question } from './question.ts'
import { type RequestFacts, requestFacts, type SignatureFacts } from './requestContext.ts'

/** Asks the policies on behalf of one request, and writes down what was asked. */
export class Authorizer {
  private readonly options: {
    readonly request: HttpRequest
    readonly service: Service
    readonly caller: Caller
    /** What the signature says; undefined where nothing was signed. */
    readonly signed: (SignatureFacts & { readonly region: string | undefined }) | undefined
    readonly backend: Backend
    readonly record: OpenRecord
  }
  private facts: RequestFacts | undefined

  constructor(options: Authorizer['options']) {
    this.options = options
  }

  /**
   * Refuses a call that is not allowed all that it needs.
   * @param requirements undefined when nobody has written down what the operation needs; that is never taken for
   *   "nothing".
   * @param denied the service's own words for a denial, where it has any.
   * @throws AwsError those words, or AWS's AccessDenied, for the first requirement that is not allowed.
   */
  demandAll(requirements: readonly Requirement[] | undefined, denied?: AnyOperation['denied']): void {
    const { service, record } = this.options
    if (!requirements) throw new Error(`It is not known what permission ${service.id}:${record.operation} needs.`)
    for (const requirement of requirements) this.demand(requirement, denied)
  }

  /** @throws AwsError `denied`'s, or AWS's AccessDenied */
  demand(requirement: Requirement, denied?: AnyOperation['denied']): void {
    const question = this.ask(requirement)
    if (question.settlement.verdict === 'allowed') return
    throw denied?.(requirement) ?? accessDenied(question, this.options.service)
  }

  /** The question with its verdict, written down. */
  private ask(requirement: Requirement): Question {
    const { caller, record, service, backend } = this.options
    const target = service.resourceContext?.(requirement, backend.store)
    const question = new Question(requirement, {
      asker: caller,
      resourceBased: this.policiesOfResource(requirement),
      facts: (this.facts ??= this.factsOfRequest()),
      now: record.at,
      service,
      target,
    })
    record.questions.push(question)
    return question
  }

  private factsOfRequest(): RequestFacts {
    const { request, signed, service, backend } = this.options
    const { account, network } = backend
    const region = service.signing.globalRegion ?? signed?.region ?? backend.region
    return requestFacts(request, { account, region, network }, signed)
  }

  /** A requirement may be about another service's resource: the row that its action names knows what stands on it. */
  private policiesOfResource(requirement: Requirement): readonly Policy[] | undefined {
    const { backend, caller, record } = this.options
    const { action } = requirement
    const owner = backend.services.byActionPrefix.get(action.slice(0, action.indexOf(':')))
    return owner?.resourcePolicies?.(requirement, {
      principal: caller.principal,
      store: backend.store,
      remark: (note) => void record.notes.push(note),
    })
  }
}

function accessDenied(question: Question, { id, errors }: Service): AwsError {
  const { code, status } = errors.accessDenied
  return new AwsError(code, denialMessage({ ...question.settlement, request: question }, id), { status })
}
