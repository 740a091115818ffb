import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import { denialMessage } from '#iam/explain/denialMessage.ts'
import { detailsSentence } from '#iam/explain/detailsSentence.ts'
import { requirementsFrom } from '#iam/requirements/requirementsOf.ts'
import type { OperationInput, Requirement } from '#iam/requirements/types.ts'
import type { Policy } from '#iam/types.ts'
import type { Caller } from '../callers/caller.ts'
import { controlLayers, memberOf } from '../directory/organization/controlLayers.ts'
import { type Organization, organizationIn } from '../directory/organization/organization.ts'
import type { AnyOperation } from '../services/operation.ts'
import type { Service } from '../services/service.ts'
import { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'
import { authorizationIdOf } from './authorizationId.ts'
import type { Backend } from './backend.ts'
import { baseUrlOf } from './baseUrlOf.ts'
import type { MetFault } from './faults/faultRules.ts'
import { refusedByLayer } from './faults/refusedByLayer.ts'
import type { OpenRecord } from './openRecord.ts'
import { Question } from './question.ts'
import { type RequestFacts, requestFacts, type SignatureFacts } from './requestContext.ts'

/** Asks the policies on behalf of one request, and writes down what was asked. */
export class Authorizer {
  private readonly options: {
    readonly request: HttpRequest
    readonly service: Service
    readonly caller: Caller
    /** What the signature says; undefined where nothing was signed. */
    readonly signed: (SignatureFacts & { readonly region: string | undefined }) | undefined
    readonly backend: Backend
    readonly record: OpenRecord
    readonly fault: MetFault | undefined
  }
  private facts: RequestFacts | undefined
  private read: { readonly organization: Organization | undefined } | undefined

  constructor(options: Authorizer['options']) {
    this.options = options
  }

  /**
   * What a call of an operation needs by an input, or by a part of it.
   * @returns undefined when nobody has written that down.
   */
  requirementsOf(operation: string, input: object): readonly Requirement[] | undefined {
    const { service, backend } = this.options
    const { environment } = backend
    const { region } = this
    const asked = region === environment.region ? environment : { ...environment, region }
    return requirementsFrom(service.requirements, operation, input as OperationInput, asked)
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

  /**
   * Whether all of it is allowed; what refuses it has no words here.
   * @param requirements as of `demandAll`.
   */
  allowsAll(requirements: readonly Requirement[] | undefined): boolean {
    if (!requirements) return false
    for (const requirement of requirements) if (this.ask(requirement).settlement.verdict !== 'allowed') return false
    return true
  }

  /** @throws AwsError `denied`'s, or AWS's AccessDenied */
  demand(requirement: Requirement, denied?: AnyOperation['denied']): void {
    const { fault, caller, service } = this.options
    const refused = fault && refusedByLayer(fault, { requirement, principal: caller.principal, service })
    if (refused) throw refused
    const question = this.ask(requirement)
    if (question.settlement.verdict === 'allowed') return
    throw denied?.(requirement, question.settlement) ?? this.accessDenied(question)
  }

  /** Without a trace: for what is left out of an answer where it is not allowed. */
  allows(requirement: Requirement): boolean {
    return this.question(requirement).settlement.verdict === 'allowed'
  }

  /** The question with its verdict, written down. */
  private ask(requirement: Requirement): Question {
    const question = this.question(requirement)
    this.options.record.questions.push(question)
    return question
  }

  private question(requirement: Requirement): Question {
    const { caller, record, service, backend } = this.options
    const { store, settled } = backend
    const row = this.rowOf(requirement)
    const owner = this.ownerOf(requirement, row)
    return new Question(requirement, {
      asker: caller,
      resourceBased: this.policiesOfResource(requirement, row),
      control: controlLayers(store, { principal: accountOf(caller.principal), resource: owner }, this.organization),
      resourceAccount: owner === this.ownAccount ? undefined : owner,
      facts: this.factsOn(owner),
      now: record.at,
      service,
      target: service.resourceContext?.(requirement, settled),
    })
  }

  /** Read once for a request: every question of it is decided by the same. */
  private get organization(): Organization | undefined {
    this.read ??= { organization: organizationIn(this.options.backend.store) }
    return this.read.organization
  }

  /** The asker's; the emulator's for whoever has none. */
  private get ownAccount(): string {
    const { caller, backend } = this.options
    return accountOf(caller.principal) ?? backend.account
  }

  /** @param owner the account of what is asked about: nearly always the asker's own */
  private factsOn(owner: string): RequestFacts {
    const facts = (this.facts ??= this.factsOfRequest())
    if (facts.account === owner) return facts
    const ownerOrganization = memberOf(this.options.backend.store, owner, this.organization)
    return { ...facts, account: owner, ownerOrganization }
  }

  /** That the request was signed for. */
  private get region(): string {
    const { service, signed, backend } = this.options
    return service.signing.globalRegion ?? signed?.region ?? backend.region
  }

  private factsOfRequest(): RequestFacts {
    const { request, signed, caller, backend } = this.options
    const { network, store } = backend
    const { region } = this
    const account = this.ownAccount
    const ownerOrganization = memberOf(store, account, this.organization)
    const organization = accountOf(caller.principal) === undefined ? undefined : ownerOrganization
    return requestFacts(request, { account, region, network, organization, ownerOrganization }, signed)
  }

  /** The account of what a requirement is about: the asker's own where the service knows no other. */
  private ownerOf(requirement: Requirement, row: Service | undefined): string {
    const { store, account } = this.options.backend
    return row?.resourceAccount?.(requirement, store, account) ?? this.ownAccount
  }

  /** A requirement may be about another service's resource: the row that its action names knows what stands on it. */
  private rowOf({ action }: Requirement): Service | undefined {
    return this.options.backend.services.byActionPrefix.get(action.slice(0, action.indexOf(':')))
  }

  private policiesOfResource(requirement: Requirement, row: Service | undefined): readonly Policy[] | undefined {
    const { backend, caller, record } = this.options
    return row?.resourcePolicies?.(requirement, {
      principal: caller.principal,
      account: backend.account,
      store: backend.settled,
      remark: (note) => void record.notes.push(note),
    })
  }

  private accessDenied(question: Question): AwsError {
    const { id, errors } = this.options.service
    const { code, status } = errors.accessDenied
    const said = denialMessage({ ...question.settlement, request: question }, id)
    const details = this.whereDetailsAre()
    return new AwsError(code, details === undefined ? said : `${said}. ${details}`, { status })
  }

  /** The page is this emulator's own: AWS's console knows nothing of what was decided here. */
  private whereDetailsAre(): string | undefined {
    const { request, service, backend, record } = this.options
    if (!service.tellsAuthorizationId || !backend.decisions.isKept) return undefined
    const id = authorizationIdOf(record.requestId)
    return id && detailsSentence(id, `${baseUrlOf(request)}/_rolecall/decisions/${record.requestId}`)
  }
}
