/** The decision log: what the latest requests asked of the policies, and what was decided. It survives a restart. */
import type { AuthorizationKind, DecisionEntry, DecisionNote } from '#contract/decisionEntry.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Settlement } from '#iam/evaluate/settle.ts'
import type { PoliciesInForce, Policy, Principal, RequestContext } from '#iam/types.ts'
import { LoggedContents } from './loggedContents.ts'
import type { SqlStatement, Store, Tables } from './store.ts'

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
  /** Condition keys besides the asker's. Put together when first read: most verdicts need none. */
  readonly ownContext: RequestContext
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

/** A question as it is kept: contents that many questions share are named by their hash. */
interface KeptQuestion {
  readonly asker: string
  readonly action: string
  readonly resource: string
  readonly context: RequestContext
  readonly resourceBased?: readonly KeptPolicy[]
  readonly settlement: Settlement
}

/** A policy with its document's hash. */
type KeptPolicy = Omit<Policy, 'document'> & { readonly document: string }

interface KeptAsker {
  readonly principal: Principal
  readonly context: RequestContext
  readonly policies: Readonly<Partial<Record<string, readonly KeptPolicy[]>>>
}

type KeptRequest = Omit<RequestRecord, 'requestId' | 'questions'> & { readonly questions: readonly KeptQuestion[] }

export interface DecisionLogLimits {
  /** Requests that are kept; the oldest go first. */
  readonly requests: number
  /** Characters that all kept requests have together, policies not counted. */
  readonly characters: number
}

const usualLimits: DecisionLogLimits = { requests: 10_000, characters: 32 * 1024 * 1024 }

/**
 * Requests are written behind their answers, many in one transaction, so that an answer waits for none of it; a killed
 * process loses those of the last moment. A trace is worked out when somebody asks for it, from what was kept.
 */
export class DecisionLog {
  readonly #limits: DecisionLogLimits
  readonly #tables: Tables
  readonly #contents: LoggedContents
  readonly #insert: SqlStatement
  readonly #find: SqlStatement
  readonly #size: SqlStatement
  readonly #oldest: SqlStatement
  readonly #forget: SqlStatement
  readonly #askers = new WeakMap<Asker, string>()
  /** Written since the last look at the limits. */
  #sinceTrim = 0

  constructor(store: Store, limits: DecisionLogLimits = usualLimits) {
    this.#limits = limits
    const tables = store.tables({
      name: 'decisions',
      version: 1,
      tables: {
        requests: {
          columns:
            'number INTEGER PRIMARY KEY, request_id TEXT NOT NULL, characters INTEGER NOT NULL, record TEXT NOT NULL',
          options: 'STRICT',
          indexed: ['request_id'],
        },
        contents: {
          columns: 'hash TEXT PRIMARY KEY, since INTEGER NOT NULL, text TEXT NOT NULL',
          options: 'STRICT, WITHOUT ROWID',
        },
      },
    })
    this.#tables = tables
    this.#insert = tables.prepare('INSERT INTO decisions_requests (request_id, characters, record) VALUES (?, ?, ?)')
    this.#find = tables.prepare(
      'SELECT record FROM decisions_requests WHERE request_id = ? ORDER BY number DESC LIMIT 1',
    )
    this.#size = tables.prepare(
      'SELECT count(*), coalesce(sum(characters), 0), coalesce(max(number), 0) FROM decisions_requests',
    )
    this.#oldest = tables.prepare('SELECT number, characters FROM decisions_requests ORDER BY number LIMIT ?')
    this.#forget = tables.prepare('DELETE FROM decisions_requests WHERE number <= ?')
    this.#contents = new LoggedContents(tables, this.#sizes().latest)
  }

  /** @param record of a request that asks nothing more. */
  add(record: RequestRecord): void {
    this.#tables.later(() => {
      try {
        this.#write(record)
      } catch (problem) {
        this.#contents.writeAgain()
        throw problem
      }
    })
  }

  /** What a request asked, with the reasons. Undefined for a request that is not known, or no longer kept. */
  find(requestId: string): DecisionEntry | undefined {
    this.#tables.flush()
    const row = this.#find.get(requestId)
    if (!row) return undefined
    const { at, questions, ...rest } = JSON.parse(String(row[0])) as KeptRequest
    return {
      requestId,
      ...rest,
      at: new Date(at).toISOString(),
      decisions: questions.flatMap((question) => this.#trace(question) ?? []),
    }
  }

  #write({ requestId, questions, ...rest }: RequestRecord): void {
    const record = JSON.stringify({ ...rest, questions: questions.map((question) => this.#keep(question)) })
    this.#insert.run(requestId, record.length, record)
    this.#sinceTrim += 1
    if (this.#sinceTrim * 16 >= this.#limits.requests) this.#trim()
  }

  #keep({ asker, action, resource, ownContext, resourceBased, settlement }: DecidedQuestion): KeptQuestion {
    return {
      asker: this.#keepAsker(asker),
      action,
      resource,
      context: ownContext,
      ...(resourceBased && { resourceBased: resourceBased.map((policy) => this.#keepPolicy(policy)) }),
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
  #trace({ asker: hash, action, resource, context, resourceBased, settlement }: KeptQuestion) {
    const asker = this.#contents.read(hash) as KeptAsker | undefined
    if (!asker) return undefined
    const layers = Object.entries({ ...(resourceBased && { 'resource-based': resourceBased }), ...asker.policies })
    const policies: PoliciesInForce = Object.fromEntries(
      layers.map(([layer, kept = []]) => [
        layer,
        kept.map((policy) => ({ ...policy, document: this.#contents.readDocument(policy.document) })),
      ]),
    )
    const request = { principal: asker.principal, action, resource, context: { ...asker.context, ...context } }
    return { ...evaluate(request, policies), ...settlement }
  }

  #sizes(): { readonly count: number; readonly characters: number; readonly latest: number } {
    const [count = 0, characters = 0, latest = 0] = (this.#size.get() ?? []).map(Number)
    return { count, characters, latest }
  }

  #trim(): void {
    this.#sinceTrim = 0
    const { count, characters, latest } = this.#sizes()
    let tooMany = count - this.#limits.requests
    let tooLong = characters - this.#limits.characters
    let oldest = 0
    for (const [number, length] of this.#oldest.all(tooLong > 0 ? count : Math.max(0, tooMany))) {
      if (tooMany <= 0 && tooLong <= 0) break
      tooMany -= 1
      tooLong -= Number(length)
      oldest = Number(number) + 1
    }
    if (oldest > 0) this.#forget.run(oldest - 1)
    this.#contents.renew({ latest, oldest })
  }
}
