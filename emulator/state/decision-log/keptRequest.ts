/** How requests are written down: each as what differs from the one before it, since most have most in common. */
import type { AuthorizationKind, DecisionNote } from '#contract/decisionEntry.ts'
import type { Settlement } from '#iam/evaluate/settle.ts'
import type { Policy, RequestContext } from '#iam/types.ts'
import { applyDifference, type Difference, differenceOf, isSame, type Values } from './difference.ts'

/** A policy with the hash of its document. */
export type KeptPolicy = Omit<Policy, 'document'> & { readonly document: string }

/** A question with hashes for what many share, and null for what it has not. */
export interface KeptQuestion {
  readonly asker: string
  readonly action: string
  readonly resource: string
  readonly facts: Values
  readonly context: RequestContext | null
  readonly resourceBased: readonly KeptPolicy[] | null
  readonly settlement: Settlement
}

export interface KeptRequest {
  readonly at: number
  readonly service: string
  readonly operation: string
  readonly authorization: AuthorizationKind
  readonly notes: readonly DecisionNote[]
  readonly questions: readonly KeptQuestion[]
}

/** What is undefined is as in the question before. */
type WrittenQuestion = { readonly [Name in keyof Omit<KeptQuestion, 'facts'>]: KeptQuestion[Name] | undefined } & {
  readonly facts: Difference | undefined
}

/** What is undefined is as in the request before; without notes there are none. */
interface WrittenRequest {
  readonly at: number
  readonly service: string | undefined
  readonly operation: string | undefined
  readonly authorization: AuthorizationKind | undefined
  readonly notes: readonly DecisionNote[] | undefined
  readonly questions: readonly WrittenQuestion[]
}

const noQuestion: KeptQuestion = {
  asker: '',
  action: '',
  resource: '',
  facts: {},
  context: null,
  resourceBased: null,
  settlement: { verdict: 'implicitly denied' },
}

/** Stands before the first of many. */
const noRequest: KeptRequest = {
  at: 0,
  service: '',
  operation: '',
  authorization: 'permission',
  notes: [],
  questions: [],
}

/** @returns JSON that `readRequests` understands behind the request before. */
export function writeRequest(request: KeptRequest, before = noRequest): string {
  const { at, service, operation, authorization, notes } = request
  let previous = lastQuestion(before)
  // Always of one shape, with undefined for what is left out: spreading costs more than all else here.
  const written: WrittenRequest = {
    at,
    service: service === before.service ? undefined : service,
    operation: operation === before.operation ? undefined : operation,
    authorization: authorization === before.authorization ? undefined : authorization,
    notes: notes.length === 0 ? undefined : notes,
    questions: request.questions.map((question) => {
      const difference = writtenQuestion(question, previous)
      previous = question
      return difference
    }),
  }
  return JSON.stringify(written)
}

/** @param text JSON: a list of what `writeRequest` made, each behind the one before. */
export function readRequests(text: string): readonly KeptRequest[] {
  let before = noRequest
  return (JSON.parse(text) as readonly WrittenRequest[]).map((written) => (before = readRequest(written, before)))
}

function readRequest(written: WrittenRequest, before: KeptRequest): KeptRequest {
  const { at, notes = [] } = written
  const { service = before.service, operation = before.operation, authorization = before.authorization } = written
  let previous = lastQuestion(before)
  const questions = written.questions.map((question) => (previous = readQuestion(question, previous)))
  return { at, service, operation, authorization, notes, questions }
}

function lastQuestion({ questions }: KeptRequest): KeptQuestion {
  return questions.at(-1) ?? noQuestion
}

function writtenQuestion(question: KeptQuestion, before: KeptQuestion): WrittenQuestion {
  const { asker, action, resource, facts, context, resourceBased, settlement } = question
  return {
    asker: asker === before.asker ? undefined : asker,
    action: action === before.action ? undefined : action,
    resource: resource === before.resource ? undefined : resource,
    facts: differenceOf(before.facts, facts),
    context: isSame(context, before.context) ? undefined : context,
    resourceBased: isSame(resourceBased, before.resourceBased) ? undefined : resourceBased,
    settlement: isSame(settlement, before.settlement) ? undefined : settlement,
  }
}

function readQuestion(written: WrittenQuestion, before: KeptQuestion): KeptQuestion {
  const { asker = before.asker, action = before.action, resource = before.resource } = written
  const { context = before.context, resourceBased = before.resourceBased, settlement = before.settlement } = written
  const facts = written.facts ? applyDifference(before.facts, written.facts) : before.facts
  return { asker, action, resource, facts, context, resourceBased, settlement }
}
