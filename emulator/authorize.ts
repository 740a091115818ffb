import { decide } from '../iam/policy/decide.ts'
import { denialMessage } from '../iam/policy/denialMessage.ts'
import { evaluate } from '../iam/policy/evaluate.ts'
import type { Decision, PoliciesInForce, RequestContext } from '../iam/policy/types.ts'
import type { Requirement, ServiceId } from '../iam/requirements/types.ts'
import type { Caller } from './principals/caller.ts'
import { resourcePolicies } from './resourcePolicies.ts'
import type { Question, RequestRecord } from './state/recentDecisions.ts'
import type { Store } from './state/store.ts'
import { AwsError } from './wire/awsError.ts'

/** Asks the policies on behalf of one request, and writes down what was asked. */
export class Authorizer {
  private readonly options: {
    store: Store
    service: ServiceId
    caller: Caller
    /** Condition keys of the request itself. */
    context: RequestContext
    record: RequestRecord
  }

  constructor(options: Authorizer['options']) {
    this.options = options
  }

  /** The fast path: only the verdict is worked out, and the reasons when it is a denial. @throws AwsError AWS's AccessDenied */
  demand(requirement: Requirement): void {
    const question = this.ask(requirement)
    if (decide(question.request, question.policies).verdict === 'allowed') return
    throw accessDenied(evaluate(question.request, question.policies), this.options.service)
  }

  decide(requirement: Requirement): Decision {
    const question = this.ask(requirement)
    return evaluate(question.request, question.policies)
  }

  private ask(requirement: Requirement): Question {
    const { caller, context, record } = this.options
    const question = {
      request: {
        principal: caller.principal,
        action: requirement.action,
        resource: requirement.resource,
        context: { ...caller.context, ...context, ...requirement.context },
      },
      policies: this.policiesFor(requirement),
    }
    record.questions.push(question)
    return question
  }

  private policiesFor({ resource }: Requirement): PoliciesInForce {
    const { store, caller } = this.options
    const resourceBased = resourcePolicies(store, resource)
    return {
      ...(resourceBased && { 'resource-based': resourceBased }),
      ...(caller.identityPolicies && { 'identity-based': caller.identityPolicies }),
      ...(caller.sessionPolicies && { session: caller.sessionPolicies }),
    }
  }
}

function accessDenied(decision: Decision, service: ServiceId): AwsError {
  const json = service === 'cognito-idp' || service === 'cognito-identity'
  return json
    ? new AwsError('AccessDeniedException', denialMessage(decision, service), { status: 400 })
    : new AwsError('AccessDenied', denialMessage(decision, service), { status: 403 })
}
