/** The mails and short messages that AWS would have sent. They never leave the machine: the console's Inbox shows them. */
import type { CodeState, InboxMessage } from '#contract/inboxMessage.ts'
import { defineCollection } from './collection.ts'
import type { Store } from './store.ts'

export type { InboxMessage }

/** What a code is good for, and how long. */
export interface CodeUse {
  /** From the general to the particular, as in `[pool id, username, purpose]`. A new code for the same ends the former. */
  readonly opens: readonly string[]
  /** Milliseconds since 1970. */
  readonly endsAt: number
}

/** What was delivered before codes were followed has no `codeUse`, and a mail from before there were others no medium. */
interface StoredMessage extends Omit<InboxMessage, 'medium'> {
  readonly medium?: InboxMessage['medium']
  readonly codeUse?: CodeUse
}

/** By their ids. */
const messagesOf = defineCollection<StoredMessage>({ name: 'inbox.messages', version: 2 })
/** Older mail is dropped: nobody looks for it, and a script that signs up thousands must not fill the disk. */
const keptMessages = 200

/**
 * Puts a message into the inbox.
 * @param message.at ISO 8601 in UTC, as `Date.toISOString` writes it.
 * @param codeUse of the message's code, if it has one.
 */
export function deliver(
  store: Store,
  message: Omit<InboxMessage, 'id' | 'codeState'>,
  codeUse?: CodeUse,
): InboxMessage {
  return store.transaction(() => {
    const messages = messagesOf(store)
    // In the order of delivery: a clock that was set back must not file new mail among the oldest, which go first.
    const [lastAt = '', lastNumber = ''] = messages.entries().at(-1)?.[0].split('#') ?? []
    const isAfterLast = message.at > lastAt
    const number = isAfterLast ? 0 : Number(lastNumber) + 1
    const id = `${isAfterLast ? message.at : lastAt}#${String(number).padStart(6, '0')}`
    const delivered = { id, ...message, ...(codeUse && { codeState: 'unused' as const }) }
    if (codeUse) settleCodes(store, codeUse.opens, 'expired')
    messages.set(id, { ...delivered, ...(codeUse && { codeUse }) })
    const tooMany = messages.count() - keptMessages
    if (tooMany > 0) for (const [oldest] of messages.entries({ limit: tooMany })) messages.delete(oldest)
    return delivered
  })
}

/**
 * Notes what became of codes that were still unused.
 * @param within what they open, or the first parts of it.
 */
export function settleCodes(store: Store, within: readonly string[], codeState: Exclude<CodeState, 'unused'>): void {
  const messages = messagesOf(store)
  for (const [id, message] of messages.entries()) {
    const { codeUse } = message
    if (!codeUse || message.codeState !== 'unused') continue
    if (within.every((part, index) => codeUse.opens[index] === part)) messages.set(id, { ...message, codeState })
  }
}

/**
 * All messages, the one delivered last first.
 * @param now milliseconds since 1970: codes whose time is over are expired.
 */
export function listMessages(store: Store, now: number): InboxMessage[] {
  return messagesOf(store)
    .entries()
    .map(([, { codeUse, medium = 'EMAIL', ...stored }]) => {
      const message = { ...stored, medium }
      const isOver = codeUse !== undefined && message.codeState === 'unused' && codeUse.endsAt <= now
      return isOver ? { ...message, codeState: 'expired' as const } : message
    })
    .reverse()
}
