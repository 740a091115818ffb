import { decide } from '#iam/evaluate/decide.ts'
import type { Settlement } from '#iam/evaluate/settle.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { AuthorizationRequest, Policy, Principal, RequestContext } from '#iam/types.ts'
import type { ControlLayers } from '../directory/organization/controlLayers.ts'
import type { Asker, DecidedQuestion } from '../state/decision-log/requestRecord.ts'
import { contextOfFacts, type ContextOfService, type RequestFacts } from './requestContext.ts'

/**
 * One requirement, put to the policies and decided. Most verdicts need no condition key, so the keys are put together
 * when a condition first reads them; the decision log keeps what they come from.
 */
export class Question implements AuthorizationRequest, DecidedQuestion {
  readonly asker: Asker
  readonly principal: Principal
  readonly action: string
  readonly resource: string
  readonly facts: RequestFacts
  readonly ownContext: RequestContext | undefined
  readonly resourceBased: readonly Policy[] | undefined
  readonly control: ControlLayers | undefined
  /** Left out where it is the asker's own. */
  readonly resourceAccount?: string
  readonly settlement: Settlement
  readonly #service: ContextOfService
  readonly #now: number
  #context: RequestContext | undefined

  constructor(
    { action, resource, context }: Requirement,
    from: {
      readonly asker: Asker
      readonly resourceBased: readonly Policy[] | undefined
      /** The organization's policies. */
      readonly control: ControlLayers | undefined
      /** Undefined where it is the asker's own. */
      readonly resourceAccount: string | undefined
      readonly facts: RequestFacts
      /** Milliseconds since 1970. */
      readonly now: number
      readonly service: ContextOfService
      /** Condition keys of what is asked about. */
      readonly target: RequestContext | undefined
    },
  ) {
    const { asker, resourceBased, control, resourceAccount, facts, now, service, target } = from
    this.asker = asker
    this.principal = asker.principal
    this.action = action
    this.resource = resource
    this.facts = facts
    this.#now = now
    this.#service = service
    this.ownContext = target ? { ...target, ...context } : context
    this.resourceBased = resourceBased
    this.control = control
    if (resourceAccount !== undefined) this.resourceAccount = resourceAccount
    const policies = resourceBased ? { 'resource-based': resourceBased, ...asker.policies } : asker.policies
    this.settlement = decide(this, control ? { ...control, ...policies } : policies)
  }

  /** Whether anything that decided it read a condition key. */
  get readsContext(): boolean {
    return this.#context !== undefined
  }

  /** The same of another request, with its verdict, which holds where no condition key was read. */
  askedWith(facts: RequestFacts): DecidedQuestion {
    const { asker, action, resource, ownContext, resourceBased, control, resourceAccount, settlement } = this
    return { asker, action, resource, facts, ownContext, resourceBased, control, resourceAccount, settlement }
  }

  get context(): RequestContext {
    this.#context ??= {
      ...this.asker.context,
      ...contextOfFacts(this.#service, this.facts, this.#now),
      ...this.ownContext,
    }
    return this.#context
  }
}
