import { decide } from '#iam/evaluate/decide.ts'
import { denialMessage } from '#iam/explain/denialMessage.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Decision, PoliciesInForce, RequestContext } from '#iam/types.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { AnyOperation } from '../services/operation.ts'
import type { Backend } from './backend.ts'
import type { Caller } from '../callers/caller.ts'
import type { Service } from '../services/service.ts'
import { requestContext, requestFacts, type RequestFacts, type SignatureFacts } from './requestContext.ts'
import type { Question, RequestRecord } from '../state/recentDecisions.ts'
import { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'

/** Asks the policies on behalf of one request, and writes down what was asked. */
export class Authorizer {
  private readonly options: {
    readonly request: HttpRequest
    readonly service: Service
    readonly caller: Caller
    /** What the signature says; undefined where nothing was signed. */
    readonly signed: SignatureFacts | undefined
    readonly backend: Backend
    readonly record: RequestRecord
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

  /** Works out the verdict alone, and the reasons only for a denial. @throws AwsError `denied`'s, or AWS's AccessDenied */
  demand(requirement: Requirement, denied?: AnyOperation['denied']): void {
    const question = this.ask(requirement)
    if (decide(question.request, question.policies).verdict === 'allowed') return
    throw denied?.(requirement) ?? accessDenied(evaluate(question.request, question.policies), this.options.service)
  }

  decide(requirement: Requirement): Decision {
    const { request, policies } = this.ask(requirement)
    return evaluate({ ...request }, policies)
  }

  /**
   * The question, written down. Most are settled without a condition key, so these are put together when something
   * reads them.
   */
  private ask(requirement: Requirement): Question {
    const { caller, record, service, backend } = this.options
    const target = service.resourceContext?.(requirement, backend.store)
    const facts = (this.facts ??= this.factsOfRequest())
    const question: Question = {
      request: {
        principal: caller.principal,
        action: requirement.action,
        resource: requirement.resource,
        get context(): RequestContext {
          return {
            ...caller.context,
            ...requestContext(facts),
            ...service.requestContext?.(facts),
            ...target,
            ...requirement.context,
          }
        },
      },
      policies: this.policiesFor(requirement),
    }
    record.questions.push(question)
    return question
  }

  private factsOfRequest(): RequestFacts {
    const { request, signed, service, backend, record } = this.options
    const { account, network } = backend
    const region = service.signing.globalRegion ?? backend.region
    return requestFacts(request, { account, region, now: record.at, network }, signed)
  }

  /** A requirement may be about another service's resource: the row that its action names knows what stands on it. */
  private policiesFor(requirement: Requirement): PoliciesInForce {
    const { backend, caller } = this.options
    const { action } = requirement
    const owner = backend.services.byActionPrefix.get(action.slice(0, action.indexOf(':')))
    const { principal } = caller
    const resourceBased = owner?.resourcePolicies?.(requirement, { principal, store: backend.store })
    return resourceBased ? { 'resource-based': resourceBased, ...caller.policies } : caller.policies
  }
}

function accessDenied(decision: Decision, { id, errors }: Service): AwsError {
  const { code, status } = errors.accessDenied
  return new AwsError(code, denialMessage(decision, id), { status })
}
