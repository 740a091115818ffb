import type { FaultRule } from '#contract/faults.ts'
import type { Random } from '../../program/clockAndRandom.ts'
import type { AnyOperation } from '../../services/operation.ts'
import type { Service } from '../../services/service.ts'
import type { HttpRequest } from '../../wire/message.ts'
import { type Failure, failuresOf, fits, fitsRequest } from './failures.ts'

/** A rule that applies to a request, with what it makes of it. */
export interface MetFault {
  readonly rule: FaultRule
  readonly failure: Failure
}

/** A rule in force, with how many requests it has made fail. */
interface HeldRule {
  readonly rule: Omit<FaultRule, 'hits'>
  readonly failure: Failure
  hits: number
}

/** A rule as it is set, checked already. */
export type NewRule = Omit<FaultRule, 'id' | 'hits'>

/**
 * What is to go wrong, and how often it did. In memory: after a restart nothing goes wrong any more, so that nobody looks
 * for a failure that somebody else asked for last week.
 */
export class FaultRules {
  /** Whether anything can go wrong: all that a request asks where nothing is set. */
  isSet = false
  readonly #random: Random
  #rules: HeldRule[] = []
  #set = 0

  constructor(random: Random) {
    this.#random = random
  }

  /** In the order in which they were set. */
  list(): readonly FaultRule[] {
    return this.#rules.map(({ rule, hits }) => ({ ...rule, hits }))
  }

  /** @param service that the rule names; it has the failure. */
  add(wish: NewRule, service: Service): FaultRule {
    const failure = failuresOf(service)[wish.failure]
    if (!failure) throw new Error(`${service.id} has no failure ${wish.failure}.`)
    const rule = { id: String(++this.#set), ...wish }
    this.#rules.push({ rule, failure, hits: 0 })
    this.isSet = true
    return { ...rule, hits: 0 }
  }

  /** @returns whether there was such a rule. */
  remove(id: string): boolean {
    const left = this.#rules.filter(({ rule }) => rule.id !== id)
    const wasThere = left.length < this.#rules.length
    this.#rules = left
    this.isSet = left.length > 0
    return wasThere
  }

  removeAll(): void {
    this.#rules = []
    this.isSet = false
  }

  /** The rule that makes this request fail, counted; undefined where none does. */
  meet(
    { name, operation }: { readonly name: string; readonly operation: AnyOperation },
    request: Pick<HttpRequest, 'headers' | 'rawQuery'>,
    service: Service,
  ): MetFault | undefined {
    for (const held of this.#rulesOf(service, name, operation)) {
      if (!fitsRequest(held.failure, request) || !this.#happens(held.rule.probability)) continue
      held.hits++
      return { rule: { ...held.rule, hits: held.hits }, failure: held.failure }
    }
    return undefined
  }

  /**
   * Whether a page is refused before it asks, counted. What its request will be is told by address, method and the names
   * of its headers: where these do not say which operation it is, or the rule is not for every request, the answer to the
   * request itself is what the page cannot read.
   * @param wanted what the page wants to send.
   */
  refusesPage(
    service: Service,
    request: HttpRequest,
    wanted: { readonly method: string; readonly headers: readonly string[] },
  ): boolean {
    if (!this.isSet) return false
    const named = Object.fromEntries(wanted.headers.map((name) => [name.toLowerCase(), '']))
    const identified = service.model.identify({
      ...request,
      method: wanted.method,
      headers: { ...request.headers, ...named },
    })
    if (!('operation' in identified)) return false
    const operation = service.operations[identified.operation]
    const [first] = operation ? this.#rulesOf(service, identified.operation, operation) : []
    const refuses = first !== undefined && isHiding(first.failure) && first.rule.probability === 1
    if (refuses) first.hits++
    return refuses
  }

  /** Those that may make a call fail, in the order in which they were set. */
  #rulesOf(service: Service, name: string, operation: AnyOperation): readonly HeldRule[] {
    return this.#rules.filter(
      ({ rule, failure, hits }) =>
        hits !== rule.count &&
        rule.service === service.id &&
        (rule.operation === '*' || rule.operation === name) &&
        fits(failure, operation),
    )
  }

  #happens(probability: number): boolean {
    if (probability === 1) return true
    const [a = 0, b = 0, c = 0, d = 0] = this.#random.bytes(4)
    return ((a * 256 + b) * 256 + c) * 256 + d < probability * 2 ** 32
  }
}

function isHiding(failure: Failure): boolean {
  return 'mishap' in failure && failure.mishap === 'no-cors'
}
