import { formatMinute } from '../ui/formatTime.ts'
import type { ForetoldDecision } from './foretoldDecision.ts'

/** "Refused at 14:02", and on what, where that was one of many. */
export function seenWords({ seen }: ForetoldDecision): string | undefined {
  if (!seen) return undefined
  const on = seen.target === undefined ? '' : `, on ${seen.target}`
  return `${seen.verdict === 'allowed' ? 'Allowed' : 'Refused'} at ${formatMinute(seen.at)}${on}`
}

/** On what a verdict before the click rests, in a sentence: the policies that are told, a real call, or both. */
export function evidenceWords(decision: ForetoldDecision): string {
  const { seen } = decision
  const words = seenWords(decision)
  if (!seen || words === undefined) return 'Predicted from the policies in force; nothing was sent.'
  if (seen.predicted === seen.verdict) return `Predicted from the policies in force. ${words} by a real call.`
  return seen.predicted === 'unknown'
    ? `${words} by a real call. The policies that are told do not say it.`
    : `${words} by a real call. From the policies that are told it was predicted ${seen.predicted}.`
}
