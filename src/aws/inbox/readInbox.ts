import type { InboxMessage } from '#contract/inboxMessage.ts'
import { readMessages } from './readMessages.ts'

/**
 * The messages of the inbox, the newest first.
 * @throws when the backend cannot be reached, or answers something else
 */
export async function readInbox(url: string, signal?: AbortSignal): Promise<InboxMessage[]> {
  const response = await fetch(url, { cache: 'no-store', ...(signal && { signal }) })
  return readMessages(await response.json())
}
