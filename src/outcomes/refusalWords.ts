/** A refusal that is foretold, in words. */
import type { Decision, StatementTrace } from '#iam/types.ts'
import { seenWords } from './evidenceWords.ts'
import { type ForetoldDecision, isSeenOnly } from './foretoldDecision.ts'
import { type Phrase, phraseText, plain } from './phrase.ts'
import { reasonOf } from './reasonOf.ts'

/** Why it would be refused, in one sentence; where a real call showed it, what AWS said then, and when. */
export function refusalReason(decision: ForetoldDecision): readonly Phrase[] {
  const { seen } = decision
  if (seen?.denial && isSeenOnly(decision)) {
    const reason = reasonOf(seen.denial, undefined)
    return [...reason, plain(`${reason.length > 0 ? ' ' : ''}${seenWords(decision) ?? ''}.`)]
  }
  const explicit = decision.verdict === 'explicitly denied'
  return reasonOf({ code: 'AccessDenied', message: '', status: 403, explicit }, decision)
}

/** The same as plain text. */
export function refusalText(decision: ForetoldDecision): string {
  return phraseText(refusalReason(decision))
}

export interface StatementWords {
  readonly name: string
  readonly says: string
}

/** What the statements have to do with it, and the names of those that are about other actions or resources. */
export function statementWords({ layers }: Decision): {
  readonly about: readonly StatementWords[]
  readonly others: readonly string[]
} {
  const all = layers.flatMap(({ policies }) => policies.flatMap(({ statements }) => statements))
  return {
    about: all.filter((one) => !isOfOthers(one)).map((one) => ({ name: nameOf(one), says: saysOf(one) })),
    others: all.filter(isOfOthers).map(nameOf),
  }
}

const nameOf = ({ sid, index }: StatementTrace) => sid ?? `Statement ${index + 1}`

const isOfOthers = ({ elements }: StatementTrace) =>
  elements.some(({ element, matched }) => !matched && element !== 'Condition')

function saysOf({ effect, elements }: StatementTrace): string {
  const verb = effect === 'Deny' ? 'denies' : 'allows'
  const unmet = elements.find(({ matched }) => !matched)
  return unmet
    ? `${verb} this where ${unmet.key ?? 'its condition'} is ${(unmet.resolved ?? unmet.wanted).join(' or ')}`
    : `${verb} this`
}
