/** What one layer of policies says about a request, as far as the decision needs it. IAM User Guide, "Policy evaluation logic". */
import type { DecidingStatement, LayerName, Policy } from '../types.ts'
import type { CompiledStatement } from './compileDocument.ts'
import type { Reach } from './match/principal.ts'

/** A statement that matched. */
export interface Hit {
  readonly policy: Policy
  readonly statement: CompiledStatement
  readonly reach: Reach
}

/** The first Deny that matched, and the first Allow by how it names the principal. */
export interface LayerFinding {
  readonly deny?: Hit
  readonly direct?: Hit
  readonly role?: Hit
  readonly account?: Hit
  /** Every level of the organization has an Allow; the same as "any Allow" where there are no levels. */
  readonly everyLevelAllows: boolean
}

/** Collects hits in the order of policies and statements. */
export class FindingBuilder {
  readonly #policies: readonly Policy[]
  readonly #allowingLevels = new Set<string>()
  readonly #first: Partial<Record<Reach, Hit>> = {}
  #deny: Hit | undefined

  constructor(policies: readonly Policy[]) {
    this.#policies = policies
  }

  add(hit: Hit): void {
    if (hit.statement.effect === 'Deny') {
      this.#deny ??= hit
      return
    }
    this.#first[hit.reach] ??= hit
    this.#allowingLevels.add(hit.policy.attachedTo ?? '')
  }

  /** True when another Allow of this policy could not change the finding. */
  hasEnoughAllows(policy: Policy): boolean {
    return this.#first.direct !== undefined && this.#allowingLevels.has(policy.attachedTo ?? '')
  }

  finish(): LayerFinding {
    const levels = this.#allowingLevels
    const everyLevelAllows = levels.size > 0 && this.#policies.every(({ attachedTo }) => levels.has(attachedTo ?? ''))
    return { ...(this.#deny ? { deny: this.#deny } : {}), ...this.#first, everyLevelAllows }
  }
}

/** Names a statement for the decision. */
export function decidingStatement(layer: LayerName, { policy, statement }: Hit): DecidingStatement {
  return {
    layer,
    policyName: policy.name,
    ...(policy.arn === undefined ? {} : { policyArn: policy.arn }),
    statement: statement.index,
    ...(statement.sid === undefined ? {} : { sid: statement.sid }),
  }
}
