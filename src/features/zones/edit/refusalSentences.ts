import type { Outcome } from '../../../aws/outcome.ts'

/** How Route 53's sentences about a batch begin; commas stand inside of them too. */
const border = /, (?=Tried to |RRSet |Invalid Resource Record|Duplicate Resource Record|The request contains |A HostedZone |FATAL problem|Cannot have |Alias RRSets |The geolocation )/

/** Route 53's own sentences about a refused batch, one for each objection. It sends them as one text in brackets (R53-066). */
export function refusalSentences(outcome: Outcome<unknown> | undefined): readonly string[] {
  if (outcome?.kind !== 'failed') return []
  const { messages, message, code } = outcome.failure
  if (messages && messages.length > 0) return messages
  if (!message) return []
  if (code !== 'InvalidChangeBatch') return [message]
  return message.replace(/^\[|\]$/g, '').split(border)
}
