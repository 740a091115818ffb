/** The decision log: what the latest requests asked of the policies, and what was decided. It survives a restart. */
import type { AuthorizationKind, DecisionEntry, DecisionNote } from '#contract/decisionEntry.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Settlement } from '#iam/evaluate/settle.ts'
import type { PoliciesInForce, Policy, Principal, RequestContext } from '#iam/types.ts'
import { applyDifference, type Difference, differenceOf, type Values } from './difference.ts'
import { blocksTable, LoggedBlocks } from './loggedBlocks.ts'
import { contentsTable, LoggedContents } from './loggedContents.ts'
import type { Store, Tables } from './store.ts'

/** Who asks, with the policies and condition keys that come with them. One object for as long as these stand. */
export interface Asker {
  readonly principal: Principal
  readonly context: RequestContext
  readonly policies: PoliciesInForce
}

/** One question that was put to the policies, and the verdict, which was worked out then and never is again. */
export interface DecidedQuestion {
  readonly asker: Asker
  readonly action: string
  readonly resource: string
  /** What the request's condition keys are worked out from, which is less than they are. One object for a request. */
  readonly facts: Values
  /** Condition keys of this question alone. */
  readonly ownContext: RequestContext | undefined
  /** Policies of the resource itself; undefined where it has none. */
  readonly resourceBased: readonly Policy[] | undefined
  readonly settlement: Settlement
}

/** What a request leaves behind. */
export interface RequestRecord {
  readonly requestId: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The service's id: `s3`. */
  readonly service: string
  readonly operation: string
  readonly authorization: AuthorizationKind
  readonly questions: readonly DecidedQuestion[]
  readonly notes: readonly DecisionNote[]
}

/** A question as it is kept. What many share is named by its hash; what is as in the question before it is left out. */
interface KeptQuestion {
  readonly asker: string | undefined
  readonly action: string
  readonly resource: string
  readonly facts: Difference | undefined
  readonly context: RequestContext | undefined
  readonly resourceBased: readonly KeptPolicy[] | undefined
  readonly settlement: Settlement
}

/** A policy with its document's hash. */
type KeptPolicy = Omit<Policy, 'document'> & { readonly document: string }

interface KeptAsker {
  readonly principal: Principal
  readonly context: RequestContext
  readonly policies: Readonly<Partial<Record<string, readonly KeptPolicy[]>>>
}

/** What the next question of a block is compared with. */
interface Before {
  readonly asker: string
  readonly facts: Values
}

const nothingBefore: Before = { asker: '', facts: {} }

export interface DecisionLogOptions {
  /** The condition keys that a service, by its id, works out from a request's facts. */
  readonly contextOf: (service: string, facts: Values) => RequestContext
  /** How many requests are kept; 0 keeps none. */
  readonly requests?: number | undefined
  /** How many characters these may have together. */
  readonly characters?: number | undefined
}

type KeptRequest = Omit<RequestRecord, 'requestId' | 'questions'> & { readonly questions: readonly KeptQuestion[] }

/** Requests that are kept; the oldest go first. */
const usualRequests = 10_000
/** Characters that all kept requests have together, policies not counted. */
const usualCharacters = 32 * 1024 * 1024
/** Each time that a limit was filled to this part, the oldest are forgotten. */
const trims = 16

/**
 * Requests are written behind their answers, many in one transaction and one row, so that an answer waits for none of it; a
 * killed process loses those of the last moment. A trace is worked out when somebody asks for it, from what was kept.
 */
export class DecisionLog {
  readonly #contextOf: DecisionLogOptions['contextOf']
  readonly #requests: number
  readonly #characters: number
  readonly #tables: Tables
  readonly #blocks: LoggedBlocks
  readonly #contents: LoggedContents
  readonly #askers = new WeakMap<Asker, string>()
  /** Waits to be written. */
  #open: RequestRecord[] | undefined
  /** Written since the last look at the limits. */
  #sinceTrim = { requests: 0, characters: 0 }

  constructor(store: Store, { contextOf, requests = usualRequests, characters = usualCharacters }: DecisionLogOptions) {
    this.#contextOf = contextOf
    this.#requests = requests
    this.#characters = characters
    this.#tables = store.tables({
      name: 'decisions',
      version: 3,
      tables: { blocks: blocksTable, contents: contentsTable },
    })
    this.#blocks = new LoggedBlocks(this.#tables)
    this.#contents = new LoggedContents(this.#tables, this.#blocks.latest())
  }

  /** @param record of a request that asks nothing more. */
  add(record: RequestRecord): void {
    if (this.#requests === 0) return
    if (this.#open) {
      this.#open.push(record)
      return
    }
    const records = (this.#open = [record])
    let tried = false
    this.#tables.later(() => {
      if (this.#open === records) this.#open = undefined
      if (tried) this.#forgetUnwritten()
      tried = true
      try {
        this.#write(records)
      } catch (problem) {
        this.#forgetUnwritten()
        throw problem
      }
    })
  }

  /** What a request asked, with the reasons. Undefined for a request that is not known, or no longer kept. */
  find(requestId: string): DecisionEntry | undefined {
    this.#tables.flush()
    const found = this.#blocks.find(requestId)
    if (!found) return undefined
    const requests = (JSON.parse(found.text) as readonly KeptRequest[]).slice(0, found.position + 1)
    const questions = inFull(requests.flatMap((request) => request.questions))
    const { at, questions: own, ...rest } = requests[found.position] as KeptRequest
    return {
      requestId,
      ...rest,
      at: new Date(at).toISOString(),
      decisions: questions
        .slice(questions.length - own.length)
        .flatMap((question) => this.#trace(question, rest.service) ?? []),
    }
  }

  /** In blocks so small that forgetting the oldest of them forgets little. */
  #write(records: readonly RequestRecord[]): void {
    let ids: string[] = []
    let texts: string[] = []
    let length = 0
    let before = nothingBefore
    const close = () => {
      this.#blocks.append(ids, `[${texts.join(',')}]`)
      this.#sinceTrim.requests += ids.length
      this.#sinceTrim.characters += length
      ids = []
      texts = []
      length = 0
      before = nothingBefore
      this.#trimNowAndThen()
    }
    for (const { requestId, at, service, operation, authorization, questions, notes } of records) {
      const kept = questions.map((question) => {
        const asker = this.#keepAsker(question.asker)
        const keptQuestion = this.#keep(question, asker, before)
        before = { asker, facts: question.facts }
        return keptQuestion
      })
      const text = JSON.stringify({
        at,
        service,
        operation,
        authorization,
        questions: kept,
        notes,
      } satisfies KeptRequest)
      ids.push(requestId)
      texts.push(text)
      length += text.length
      if (ids.length * trims >= this.#requests || length * trims >= this.#characters) close()
    }
    if (ids.length > 0) close()
  }

  /** What was written with a write that failed, its own or another's, was not. */
  #forgetUnwritten(): void {
    this.#contents.writeAgain()
    this.#blocks.readAgain()
  }

  #keep(question: DecidedQuestion, asker: string, before: Before): KeptQuestion {
    const { action, resource, facts, ownContext, resourceBased, settlement } = question
    // Always of one shape, with undefined for what is left out: spreading costs more than all else here.
    return {
      asker: asker === before.asker ? undefined : asker,
      action,
      resource,
      facts: facts === before.facts ? undefined : differenceOf(before.facts, facts),
      context: ownContext,
      resourceBased: resourceBased?.map((policy) => this.#keepPolicy(policy)),
      settlement,
    }
  }

  #keepAsker(asker: Asker): string {
    const known = this.#askers.get(asker)
    if (known !== undefined && this.#contents.has(known)) return known
    const { principal, context } = asker
    const layers = Object.entries(asker.policies).map(([layer, policies]) => {
      return [layer, policies.map((policy) => this.#keepPolicy(policy))] as const
    })
    const hash = this.#contents.keep({ principal, context, policies: Object.fromEntries(layers) } satisfies KeptAsker)
    this.#askers.set(asker, hash)
    return hash
  }

  #keepPolicy({ name, arn, attachedTo, document }: Policy): KeptPolicy {
    return {
      name,
      ...(arn !== undefined && { arn }),
      ...(attachedTo !== undefined && { attachedTo }),
      document: this.#contents.keepDocument(document),
    }
  }

  /** Today's engine gives the reasons; the verdict stays the one that was given. */
  #trace({ asker: hash, action, resource, facts, context, resourceBased, settlement }: FullQuestion, service: string) {
    const asker = this.#contents.read(hash) as KeptAsker | undefined
    if (!asker) return undefined
    const layers = Object.entries({ ...(resourceBased && { 'resource-based': resourceBased }), ...asker.policies })
    const policies: PoliciesInForce = Object.fromEntries(
      layers.map(([layer, kept = []]) => [
        layer,
        kept.map((policy) => ({ ...policy, document: this.#contents.readDocument(policy.document) })),
      ]),
    )
    const ownContext = { ...this.#contextOf(service, facts), ...context }
    const request = { principal: asker.principal, action, resource, context: { ...asker.context, ...ownContext } }
    return { ...evaluate(request, policies), ...settlement }
  }

  #trimNowAndThen(): void {
    const { requests, characters } = this.#sinceTrim
    if (requests * trims < this.#requests && characters * trims < this.#characters) return
    this.#sinceTrim = { requests: 0, characters: 0 }
    const oldest = this.#blocks.trim({ requests: this.#requests, characters: this.#characters })
    this.#contents.renew({ latest: this.#blocks.latest(), oldest })
  }
}

type FullQuestion = Omit<KeptQuestion, 'asker' | 'facts'> & Before

/** @param questions of one block, from its first. */
function inFull(questions: readonly KeptQuestion[]): readonly FullQuestion[] {
  let before = nothingBefore
  return questions.map(({ asker = before.asker, facts, ...rest }) => {
    before = { asker, facts: facts ? applyDifference(before.facts, facts) : before.facts }
    return { ...rest, ...before }
  })
}
