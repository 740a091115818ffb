/**
 * What policies said of a call, for the next one that means the same and comes from the same caller: it holds until anything in the
 * store is changed. A verdict for which any condition key was read, and so perhaps the time or the request itself, is asked for anew.
 */
import type { DecisionNote } from '#contract/decisionEntry.ts'
import type { Caller } from '../callers/caller.ts'
import type { DecidedQuestion } from '../state/decision-log/requestRecord.ts'
import type { Store } from '../state/store.ts'
import type { HttpRequest } from '../wire/message.ts'
import type { Question } from './question.ts'
import { type RequestFacts, requestFacts, type SignatureFacts } from './requestContext.ts'

export interface KnownVerdict {
  /** One object for as long as nothing of it changes. */
  readonly caller: Caller
  /** The count of the store's changes then. */
  readonly changes: number
  /** All of them allowed. */
  readonly questions: readonly Question[]
  readonly notes: readonly DecisionNote[]
}

/**
 * @param asked with everything allowed, just now
 * @returns undefined where it would not hold for the next.
 */
export function newVerdict(
  caller: Caller,
  asked: Pick<KnownVerdict, 'questions' | 'notes'>,
  { changes, earlier }: Store,
): KnownVerdict | undefined {
  const { questions, notes } = asked
  if (earlier.waits || questions.some(({ readsContext }) => readsContext)) return undefined
  return { caller, changes: changes.count, questions, notes }
}

/** Whether it would be the same if it were asked for now. */
export function holds(known: KnownVerdict, caller: Caller, { changes, earlier }: Store): boolean {
  return known.caller === caller && known.changes === changes.count && !earlier.waits
}

/** The questions as if they had been asked of this request. */
export function askedOf(
  { questions }: KnownVerdict,
  request: HttpRequest,
  signed: SignatureFacts | undefined,
): readonly DecidedQuestion[] {
  const of = (question: Question) => question.askedWith(factsOf(question, request, signed))
  const [first] = questions
  return questions.length === 1 && first ? [of(first)] : questions.map(of)
}

function factsOf({ facts }: Question, request: HttpRequest, signed: SignatureFacts | undefined): RequestFacts {
  return requestFacts(request, facts, signed)
}
