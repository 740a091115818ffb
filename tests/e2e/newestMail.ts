import type { InboxMessage } from '../../contract/inboxMessage.ts'
import type { Stack } from './stack.ts'

/**
 * The newest message to an address, read past the page. Others are other tests'. A test asks when the page has said that one was sent.
 * @returns undefined while there is none
 */
export async function newestMail({ emulatorUrl }: Stack, to: string): Promise<InboxMessage | undefined> {
  const messages = (await (await fetch(`${emulatorUrl}/_rolecall/inbox`)).json()) as InboxMessage[]
  return messages.find((message) => message.to === to)
}

/** The code in it, for a field. @throws where no code was sent: an empty one would be typed, and missed much later. */
export async function newestCode(stack: Stack, to: string): Promise<string> {
  const code = (await newestMail(stack, to))?.code
  if (!code) throw new Error(`No code was sent to ${to} yet. Wait for the screen that says so, then ask.`)
  return code
}
