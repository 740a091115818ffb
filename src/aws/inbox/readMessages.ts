import * as v from 'valibot'
import type { InboxMessage } from '#contract/inboxMessage.ts'
import type { SchemaEntries } from '../schemaEntries.ts'

const message = v.object({
  id: v.string(),
  medium: v.picklist(['EMAIL', 'SMS']),
  to: v.string(),
  subject: v.string(),
  body: v.string(),
  code: v.optional(v.string()),
  codeState: v.optional(v.picklist(['unused', 'used', 'expired'])),
  at: v.string(),
} satisfies SchemaEntries<InboxMessage>)

/** The messages of an inbox's answer, newest first. Throws when it is something else. */
export function readMessages(content: unknown): InboxMessage[] {
  return v.parse(v.array(message), content).sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
