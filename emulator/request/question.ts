import { decide } from '#iam/evaluate/decide.ts'
import type { Settlement } from '#iam/evaluate/settle.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { AuthorizationRequest, Policy, Principal, RequestContext } from '#iam/types.ts'
import type { Asker, DecidedQuestion } from '../state/decisionLog.ts'

/**
 * One requirement, put to the policies and decided. Most verdicts need no condition key, so the keys are put together
 * when something first reads them: a condition, or the decision log behind the answer.
 */
export class Question implements AuthorizationRequest, DecidedQuestion {
  readonly asker: Asker
  readonly principal: Principal
  readonly action: string
  readonly resource: string
  readonly resourceBased: readonly Policy[] | undefined
  readonly settlement: Settlement
  readonly #makeOwnContext: () => RequestContext
  #ownContext: RequestContext | undefined

  constructor(
    { action, resource }: Requirement,
    from: {
      readonly asker: Asker
      readonly resourceBased: readonly Policy[] | undefined
      /** Condition keys besides the asker's. Keeps no request alive. */
      readonly ownContext: () => RequestContext
    },
  ) {
    const { asker, resourceBased } = from
    this.asker = asker
    this.principal = asker.principal
    this.action = action
    this.resource = resource
    this.resourceBased = resourceBased
    this.#makeOwnContext = from.ownContext
    const policies = resourceBased ? { 'resource-based': resourceBased, ...asker.policies } : asker.policies
    this.settlement = decide(this, policies)
  }

  get context(): RequestContext {
    return { ...this.asker.context, ...this.ownContext }
  }

  get ownContext(): RequestContext {
    return (this.#ownContext ??= this.#makeOwnContext())
  }
}
