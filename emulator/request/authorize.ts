import { decide } from '#iam/evaluate/decide.ts'
import { denialMessage } from '#iam/explain/denialMessage.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Decision, PoliciesInForce, RequestContext } from '#iam/types.ts'
import type { Requirement, ServiceId } from '#iam/requirements/types.ts'
import type { Backend } from './backend.ts'
import type { Caller } from '../callers/caller.ts'
import { entityContext } from '../directory/entityContext.ts'
import { requestContext, requestFacts, type RequestFacts, type SignatureFacts } from './requestContext.ts'
import { resourcePolicies } from './resourcePolicies.ts'
import type { Question, RequestRecord } from '../state/recentDecisions.ts'
import { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'

/** Asks the policies on behalf of one request, and writes down what was asked. */
export class Authorizer {
  private readonly options: {
    readonly request: HttpRequest
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
   * @throws AwsError AWS's AccessDenied for the first requirement that is not allowed.
   */
  demandAll(requirements: readonly Requirement[] | undefined): void {
    const { service, operation } = this.options.record
    if (!requirements) throw new Error(`It is not known what permission ${service}:${operation} needs.`)
    for (const requirement of requirements) this.demand(requirement)
  }

  /** Works out the verdict alone, and the reasons only for a denial. @throws AwsError AWS's AccessDenied */
  demand(requirement: Requirement): void {
    const question = this.ask(requirement)
    if (decide(question.request, question.policies).verdict === 'allowed') return
    throw accessDenied(evaluate(question.request, question.policies), this.options.record.service)
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
    const { caller, record, backend } = this.options
    const target = record.service === 'iam' ? entityContext(backend.store, requirement) : undefined
    const facts = (this.facts ??= this.factsOfRequest())
    const question: Question = {
      request: {
        principal: caller.principal,
        action: requirement.action,
        resource: requirement.resource,
        get context(): RequestContext {
          return { ...caller.context, ...requestContext(facts), ...target, ...requirement.context }
        },
      },
      policies: this.policiesFor(requirement),
    }
    record.questions.push(question)
    return question
  }

  private factsOfRequest(): RequestFacts {
    const { request, signed, backend, record } = this.options
    const { account, region, network } = backend
    return requestFacts(request, { service: record.service, account, region, now: record.at, network }, signed)
  }

  private policiesFor(requirement: Requirement): PoliciesInForce {
    const { backend, caller } = this.options
    const resourceBased = resourcePolicies(backend.store, requirement, caller.principal)
    return resourceBased ? { 'resource-based': resourceBased, ...caller.policies } : caller.policies
  }
}

function accessDenied(decision: Decision, service: ServiceId): AwsError {
  const json = service === 'cognito-idp' || service === 'cognito-identity'
  return json
    ? new AwsError('AccessDeniedException', denialMessage(decision, service), { status: 400 })
    : new AwsError('AccessDenied', denialMessage(decision, service), { status: 403 })
}
