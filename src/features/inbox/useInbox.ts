import type { InboxMessage } from '#contract/inboxMessage.ts'
import { readInbox } from '../../aws/inbox/readInbox.ts'
import { useVisiblePolling, type VisiblePolling } from '../../ui/useVisiblePolling.ts'

export interface Inbox extends Pick<VisiblePolling<unknown>, 'unreachable' | 'refresh'> {
  readonly messages: VisiblePolling<readonly InboxMessage[]>['value']
}

/** Reads the inbox again and again, only while the tab is visible. */
export function useInbox(url: string, everyMs?: number): Inbox {
  const { value, unreachable, refresh } = useVisiblePolling((signal) => readInbox(url, signal), everyMs)
  return { messages: value, unreachable, refresh }
}
