/** The mails that AWS would have sent. They never leave the machine: the console's Inbox shows them. */
import type { InboxMessage } from '#contract/inboxMessage.ts'
import { defineCollection } from './collection.ts'
import type { Store } from './store.ts'

export type { InboxMessage }

/** By their ids. */
const messagesOf = defineCollection<InboxMessage>({ name: 'inbox.messages' })
/** Older mail is dropped: nobody looks for it, and a script that signs up thousands must not fill the disk. */
const keptMessages = 200

/**
 * Puts a mail into the inbox.
 * @param message.at ISO 8601 in UTC, as `Date.toISOString` writes it.
 */
export function deliver(store: Store, message: Omit<InboxMessage, 'id'>): InboxMessage {
  return store.transaction(() => {
    const messages = messagesOf(store)
    // In the order of delivery: a clock that was set back must not file new mail among the oldest, which go first.
    const [lastAt = '', lastNumber = ''] = messages.entries().at(-1)?.[0].split('#') ?? []
    const isAfterLast = message.at > lastAt
    const number = isAfterLast ? 0 : Number(lastNumber) + 1
    const id = `${isAfterLast ? message.at : lastAt}#${String(number).padStart(6, '0')}`
    const delivered = { id, ...message }
    messages.set(id, delivered)
    const tooMany = messages.count() - keptMessages
    if (tooMany > 0) for (const [oldest] of messages.entries({ limit: tooMany })) messages.delete(oldest)
    return delivered
  })
}

/** All mails, the one delivered last first. */
export function listMessages(store: Store): InboxMessage[] {
  return messagesOf(store)
    .entries()
    .map(([, message]) => message)
    .reverse()
}
