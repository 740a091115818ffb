import type { CodeState, InboxMessage } from '#contract/inboxMessage.ts'

interface Wishes {
  readonly to?: string
  readonly medium?: InboxMessage['medium']
  readonly code?: CodeState
}

export type MessagesAnswer =
  | { readonly status: 200; readonly value: readonly InboxMessage[] }
  | { readonly status: 400; readonly value: { readonly message: string } }

/** What each wish may be; undefined where anything goes. */
const allowed: Readonly<Record<keyof Wishes, readonly string[] | undefined>> = {
  to: undefined,
  medium: ['EMAIL', 'SMS'] satisfies InboxMessage['medium'][],
  code: ['unused', 'used', 'expired'] satisfies CodeState[],
}

/**
 * The messages that somebody asks for, the newest first.
 * @param rawQuery `to=<address or number>`, `medium=EMAIL|SMS`, `code=unused|used|expired`, each at most once; a `+` is
 * one, as numbers are written by hand
 */
export function askedMessages(messages: readonly InboxMessage[], rawQuery: string): MessagesAnswer {
  const wishes: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(rawQuery.replaceAll('+', '%2B'))) {
    if (!Object.hasOwn(allowed, name)) return bad(`There is no parameter ${name}: to, medium and code are.`)
    if (wishes[name] !== undefined) return bad(`The parameter ${name} is there twice.`)
    const values = allowed[name as keyof Wishes]
    if (values && !values.includes(value)) return bad(`The parameter ${name} is one of ${values.join(', ')}.`)
    wishes[name] = value
  }
  const { to, medium, code }: Wishes = wishes
  return {
    status: 200,
    value: messages.filter(
      (message) =>
        (to === undefined || message.to === to) &&
        (medium === undefined || message.medium === medium) &&
        (code === undefined || message.codeState === code),
    ),
  }
}

function bad(message: string): MessagesAnswer {
  return { status: 400, value: { message } }
}
