import * as v from 'valibot'

/** A message that Cognito would have sent. `code` is there when the message is about one. */
export interface InboxMessage {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly code?: string
  /** ISO 8601. */
  readonly at: string
}

const message = v.object({
  id: v.string(),
  to: v.string(),
  subject: v.string(),
  body: v.string(),
  code: v.optional(v.string()),
  at: v.union([
    v.string(),
    v.pipe(
      v.number(),
      v.transform((ms) => new Date(ms).toISOString()),
    ),
  ]),
})

const wrapped = v.pipe(
  v.object({ messages: v.array(message) }),
  v.transform((found) => found.messages),
)
const answer = v.union([v.array(message), wrapped])

/** The messages of an inbox's answer, newest first. Throws when it is something else. */
export function readMessages(content: unknown): InboxMessage[] {
  return v.parse(answer, content).sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
