/** The decision log: what the latest requests asked of the policies, and what was decided. It survives a restart. */
import type { DecidedRequest } from '#contract/decidedRequest.ts'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type {
  AuthorizationRequest,
  PoliciesInForce,
  Policy,
  PolicyDocument,
  Principal,
  RequestContext,
} from '#iam/types.ts'
import { type Delay, shortDelay } from '../../program/clockAndRandom.ts'
import {
  type KeptPolicy,
  type KeptQuestion,
  type KeptRequest,
  readRequests,
  type Values,
  writeRequest,
} from './keptRequest.ts'
import { LoggedContents } from './loggedContents.ts'
import { type FoundBlock, type FoundRequest, LoggedSegments } from './loggedSegments.ts'
import type { Asker, DecidedQuestion, RequestRecord } from './requestRecord.ts'
import type { SegmentFiles } from './segmentFiles.ts'

type KeptLayers = Readonly<Partial<Record<string, readonly KeptPolicy[]>>>

interface KeptAsker {
  readonly principal: Principal
  readonly context: RequestContext
  readonly policies: KeptLayers
}

export interface DecisionLogOptions {
  readonly files: SegmentFiles
  /** The condition keys that a service, by its id, works out from a request's facts and its time. */
  readonly contextOf: (service: string, facts: Values, at: number) => RequestContext
  /** So many of the latest requests are kept, or a few more; 0 keeps none. */
  readonly requests?: number | undefined
  /** How many bytes these may have together, with what they name. */
  readonly bytes?: number | undefined
  /** How long a request waits to be written with others. */
  readonly delay?: Delay | undefined
  /** Told of requests that could not be written; they are forgotten. */
  readonly log?: (line: string, problem: unknown) => void
}

/** Requests that are kept; the oldest go first. */
const usualRequests = 10_000
const usualBytes = 32 * 1024 * 1024
/** So many are written at once, however long they have waited. */
const fullQueue = 256

/**
 * Requests are written behind their answers, many at once, so that an answer waits for none of it; a killed process loses
 * those of the last moment. A trace is worked out when somebody asks for it, from what was kept.
 */
export class DecisionLog {
  readonly #options: Required<Pick<DecisionLogOptions, 'contextOf' | 'requests' | 'delay' | 'log'>>
  readonly #segments: LoggedSegments
  readonly #contents = new LoggedContents()
  readonly #askers = new WeakMap<Asker, string>()
  readonly #controls = new WeakMap<PoliciesInForce, string>()
  /** Waits to be written. */
  #queue: RequestRecord[] = []
  #callOff: (() => void) | undefined
  /** The segment that `#contents` speaks of. */
  #segment: number | undefined

  constructor(options: DecisionLogOptions) {
    const { files, contextOf, requests = usualRequests, bytes = usualBytes, delay = shortDelay } = options
    const { log = () => undefined } = options
    this.#options = { contextOf, requests, delay, log }
    this.#segments = new LoggedSegments(files, { requests, bytes })
  }

  /** False where every request is forgotten at once. */
  get isKept(): boolean {
    return this.#options.requests > 0
  }

  /** @param record of a request that asks nothing more. */
  add(record: RequestRecord): void {
    if (!this.isKept) return
    this.#queue.push(record)
    if (this.#queue.length >= fullQueue) this.flush()
    else this.#callOff ??= this.#options.delay(() => this.flush())
  }

  /** Writes what waits, now. Never throws: that a request cannot be remembered is no reason to fail another. */
  flush(): void {
    this.#callOff?.()
    this.#callOff = undefined
    const records = this.#queue
    this.#queue = []
    try {
      for (let at = 0; at < records.length;) at = this.#writeBlock(records, at)
    } catch (problem) {
      this.#contents.writeAgain()
      this.#segments.lookAgain()
      this.#options.log('Decisions could not be written down and are forgotten', problem)
    }
  }

  /** Writes what waits and lets go of the files. */
  close(): void {
    this.flush()
    this.#segments.close()
  }

  /** What a request asked, with the reasons. Undefined for a request that is not known, or no longer kept. */
  find(requestId: string): DecisionEntry | undefined {
    this.flush()
    const found = this.#segments.find(requestId)
    if (!found) return undefined
    const { at, questions, ...rest } = readRequests(found.requests)[found.position] as KeptRequest
    return {
      requestId,
      ...rest,
      at: new Date(at).toISOString(),
      decisions: questions.flatMap((question) => this.#trace(question, { at, service: rest.service, found }) ?? []),
    }
  }

  /**
   * What the latest requests of a role's sessions asked, the latest first.
   * @param roleArn `arn:aws:iam::<account>:role/<path><name>`
   * @param limit at most so many
   */
  ofRole(roleArn: string, limit: number): readonly DecidedRequest[] {
    this.flush()
    /** Few askers ask most of it, and what they may is long. */
    const askers = new Map<string, KeptAsker | undefined>()
    const askerOf = (hash: string, block: FoundBlock) => {
      if (!askers.has(hash)) askers.set(hash, contentOf<KeptAsker>(block, hash))
      return askers.get(hash)
    }
    const told: DecidedRequest[] = []
    for (const block of this.#segments.latest()) {
      const requests = readRequests(block.requests)
      for (let position = requests.length - 1; position >= 0; position--) {
        if (told.length >= limit) return told
        const { at, service, operation, questions } = requests[position] as KeptRequest
        const requestId = block.ids[position]
        const asked = questions.flatMap((question) => {
          const asker = askerOf(question.asker, block)
          if (asker?.principal.type !== 'AssumedRole' || asker.principal.roleArn !== roleArn) return []
          const request = this.#requestOf(question, asker, { at, service })
          return [{ request, verdict: question.settlement.verdict }]
        })
        if (requestId === undefined || asked.length === 0) continue
        told.push({ requestId, at: new Date(at).toISOString(), service, operation, questions: asked })
      }
    }
    return told
  }

  /** As many as the segment takes. @returns where the next block begins in `records`. */
  #writeBlock(records: readonly RequestRecord[], from: number): number {
    if (this.#segment !== this.#segments.current) this.#contents.writeAgain()
    this.#segment = this.#segments.current
    const until = Math.min(records.length, from + this.#segments.room)
    const mostBytes = this.#segments.roomInBytes
    const ids: string[] = []
    const texts: string[] = []
    let bytes = 0
    let before: KeptRequest | undefined
    let at = from
    do {
      const record = records[at++] as RequestRecord
      const { requestId, service, operation, authorization, notes, questions } = record
      const kept = {
        at: record.at,
        service,
        operation,
        authorization,
        notes,
        questions: questions.map((question) => this.#keep(question)),
      }
      const text = writeRequest(kept, before)
      before = kept
      ids.push(requestId)
      texts.push(text)
      bytes += Buffer.byteLength(text)
    } while (at < until && bytes + this.#contents.waitingBytes < mostBytes)
    this.#segments.append({ ids, requests: `[${texts.join(',')}]`, contents: this.#contents.take() })
    return at
  }

  #keep(question: DecidedQuestion): KeptQuestion {
    const { asker, action, resource, facts, ownContext, resourceBased, control, resourceAccount, settlement } = question
    return {
      asker: this.#keepAsker(asker),
      action,
      resource,
      facts,
      context: ownContext ?? null,
      resourceBased: resourceBased?.map((policy) => this.#keepPolicy(policy)) ?? null,
      control: control ? this.#keepControl(control) : null,
      resourceAccount: resourceAccount ?? null,
      settlement,
    }
  }

  #keepAsker(asker: Asker): string {
    const known = this.#askers.get(asker)
    if (known !== undefined && this.#contents.has(known)) return known
    const { principal, context } = asker
    const policies = this.#keepLayers(asker.policies)
    const hash = this.#contents.keep({ principal, context, policies } satisfies KeptAsker)
    this.#askers.set(asker, hash)
    return hash
  }

  #keepControl(control: PoliciesInForce): string {
    const known = this.#controls.get(control)
    if (known !== undefined && this.#contents.has(known)) return known
    const hash = this.#contents.keep(this.#keepLayers(control))
    this.#controls.set(control, hash)
    return hash
  }

  #keepLayers(layers: PoliciesInForce): KeptLayers {
    return Object.fromEntries(
      Object.entries(layers).map(([layer, policies]) => [layer, policies.map((policy) => this.#keepPolicy(policy))]),
    )
  }

  #keepPolicy({ name, arn, attachedTo, document }: Policy): KeptPolicy {
    return {
      name,
      ...(arn !== undefined && { arn }),
      ...(attachedTo !== undefined && { attachedTo }),
      document: this.#contents.keepUnchanging(document),
    }
  }

  #requestOf(
    { action, resource, facts, context, resourceAccount }: KeptQuestion,
    asker: KeptAsker,
    { at, service }: { readonly at: number; readonly service: string },
  ): AuthorizationRequest {
    const ownContext = { ...this.#options.contextOf(service, facts, at), ...context }
    return {
      principal: asker.principal,
      action,
      resource,
      context: { ...asker.context, ...ownContext },
      ...(resourceAccount !== null && { resourceAccount }),
    }
  }

  /** Today's engine gives the reasons; the verdict stays the one that was given. */
  #trace(
    question: KeptQuestion,
    asking: { readonly at: number; readonly service: string; readonly found: FoundRequest },
  ) {
    const { resourceBased, control, settlement } = question
    const { found } = asking
    const asker = contentOf<KeptAsker>(found, question.asker)
    if (!asker) return undefined
    const layers = Object.entries({
      ...(control !== null && contentOf<KeptLayers>(found, control)),
      ...(resourceBased && { 'resource-based': resourceBased }),
      ...asker.policies,
    })
    const policies: PoliciesInForce = Object.fromEntries(
      layers.map(([layer, kept = []]) => [
        layer,
        // A document that cannot be read grants nothing, and its trace says so.
        kept.map((policy) => ({
          ...policy,
          document: contentOf<PolicyDocument>(found, policy.document) ?? noDocument,
        })),
      ]),
    )
    return { ...evaluate(this.#requestOf(question, asker, asking), policies), ...settlement }
  }
}

const noDocument = {} as PolicyDocument

function contentOf<T>(found: Pick<FoundRequest, 'content'>, hash: string): T | undefined {
  const text = found.content(hash)
  return text === undefined ? undefined : (JSON.parse(text) as T)
}
