import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { foretoldReason } from '../../../outcomes/foretoldReason.ts'
import { type Phrase, plain } from '../../../outcomes/phrase.ts'
import { nearestReason } from '../../../outcomes/reasonOf.ts'
import type { DecisionFile } from '../../../outcomes/share/decisionFile.ts'
import { callSentence } from '../call/callSentence.ts'

/** What came of it, or would come of it, in one or two sentences: of an enforced call as the Calls page tells it. */
export function decisionSentence({ source, call, decisions, notes, madeAt }: DecisionFile): readonly Phrase[] {
  if (source === 'enforced' && call) return callSentence(call, entryOf({ call, decisions, notes, madeAt }))
  const refused = decisions.find(({ verdict }) => verdict !== 'allowed')
  const nearest = refused && nearestReason(refused)
  return [...foretoldReason(refused ? [refused] : decisions), ...(nearest ? [plain(' '), ...nearest] : [])]
}

function entryOf({
  call,
  decisions,
  notes,
  madeAt,
}: Pick<DecisionFile, 'decisions' | 'notes' | 'madeAt'> & {
  readonly call: NonNullable<DecisionFile['call']>
}): DecisionEntry {
  const { service, operation } = call
  return { requestId: '', at: madeAt, service, operation, authorization: 'permission', decisions, notes }
}
