import type { InboxMessage } from '../../contract/inboxMessage.ts'
import type { Stack } from './stack.ts'

/** The newest code that was sent to an address or a number; empty until one was. Codes to others are other tests'. */
export async function newestCode({ emulatorUrl }: Stack, to: string): Promise<string> {
  const messages = (await (await fetch(`${emulatorUrl}/_rolecall/inbox`)).json()) as InboxMessage[]
  return messages.find((message) => message.to === to)?.code ?? ''
}
