/** How requests are written down: each as what differs from the one before it, since most have most in common. */
import type { AuthorizationKind, DecisionNote } from '#contract/decisionEntry.ts'
import type { Settlement } from '#iam/evaluate/settle.ts'
import type { Policy, RequestContext } from '#iam/types.ts'

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
  /** Of the organization's layers. */
  readonly control: string | null
  readonly resourceAccount: string | null
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
  control: null,
  resourceAccount: null,
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

/**
 * @returns JSON that `readRequests` understands behind the request before. Put together by hand: an object of all that is left
 * out costs more than all else here.
 */
export function writeRequest(request: KeptRequest, before = noRequest): string {
  const { at, service, operation, authorization, notes } = request
  let text = `{"at":${JSON.stringify(at)}`
  if (service !== before.service) text += member('service', service)
  if (operation !== before.operation) text += member('operation', operation)
  if (authorization !== before.authorization) text += member('authorization', authorization)
  if (notes.length > 0) text += member('notes', notes)
  let previous = lastQuestion(before)
  let questions = ''
  for (const question of request.questions) {
    questions += `${questions === '' ? '' : ','}{${writeQuestion(question, previous).slice(1)}}`
    previous = question
  }
  return `${text},"questions":[${questions}]}`
}

/** Of `WrittenRequest` and `WrittenQuestion`, behind a comma. */
function member(name: keyof WrittenRequest | keyof WrittenQuestion, value: unknown): string {
  return `,"${name}":${JSON.stringify(value)}`
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

function writeQuestion(question: KeptQuestion, before: KeptQuestion): string {
  const { asker, action, resource, facts, context, resourceBased, control, resourceAccount, settlement } = question
  const difference = differenceOf(before.facts, facts)
  let text = ''
  if (asker !== before.asker) text += member('asker', asker)
  if (action !== before.action) text += member('action', action)
  if (resource !== before.resource) text += member('resource', resource)
  if (difference) text += member('facts', difference)
  if (!isSame(context, before.context)) text += member('context', context)
  if (!isSame(resourceBased, before.resourceBased)) text += member('resourceBased', resourceBased)
  if (control !== before.control) text += member('control', control)
  if (resourceAccount !== before.resourceAccount) text += member('resourceAccount', resourceAccount)
  if (!isSame(settlement, before.settlement)) text += member('settlement', settlement)
  return text
}

function readQuestion(written: WrittenQuestion, before: KeptQuestion): KeptQuestion {
  const { asker = before.asker, action = before.action, resource = before.resource } = written
  const { context = before.context, resourceBased = before.resourceBased, settlement = before.settlement } = written
  const { control = before.control, resourceAccount = before.resourceAccount } = written
  const facts = written.facts ? applyDifference(before.facts, written.facts) : before.facts
  return { asker, action, resource, facts, context, resourceBased, control, resourceAccount, settlement }
}

/** Named values. One that is undefined counts as absent. */
export type Values = Readonly<Record<string, unknown>>

/** How named values differ from others: two requests have most of theirs in common. */
export interface Difference {
  readonly changed: Values
  /** Names that the others have and these have not. */
  readonly gone: readonly string[] | undefined
}

/** Undefined where nothing differs. */
export function differenceOf(before: Values, after: Values): Difference | undefined {
  if (before === after) return undefined
  let changed: Record<string, unknown> | undefined
  for (const name in after) {
    const value = after[name]
    if (value !== undefined && !isSame(value, before[name])) (changed ??= {})[name] = value
  }
  let gone: string[] | undefined
  for (const name in before) if (before[name] !== undefined && after[name] === undefined) (gone ??= []).push(name)
  return changed || gone ? { changed: changed ?? {}, gone } : undefined
}

/** Undoes `differenceOf`. */
export function applyDifference(before: Values, { changed, gone = [] }: Difference): Values {
  const values = { ...before, ...changed }
  return gone.length === 0
    ? values
    : Object.fromEntries(Object.entries(values).filter(([name]) => !gone.includes(name)))
}

/** Whether two values are the same in JSON. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  return hasSameValues(one as Values, other as Values)
}

function hasSameValues(one: Values, other: Values): boolean {
  // Without a list of the names: two small objects are compared for every request.
  for (const name in one) if (!isSame(one[name], other[name])) return false
  // What both have was compared: only what `one` has not is left.
  for (const name in other) if (one[name] === undefined && other[name] !== undefined) return false
  return true
}
