import type { Ref, ShallowRef } from 'vue'
import { onScopeDispose, readonly, ref, shallowRef } from 'vue'
import type { InboxMessage } from '#contract/inboxMessage.ts'
import { readInbox } from '../../aws/inbox/readInbox.ts'

export interface Inbox {
  /** Undefined until the first answer; kept while later ones fail. */
  readonly messages: Readonly<ShallowRef<readonly InboxMessage[] | undefined>>
  /** The last try failed. */
  readonly unreachable: Readonly<Ref<boolean>>
  refresh(): Promise<void>
}

/** Reads the inbox at once and then every `everyMs` milliseconds, only while the tab is visible. */
export function useInbox(url: string, everyMs = 2500): Inbox {
  const messages = shallowRef<readonly InboxMessage[]>()
  const unreachable = ref(false)
  const stop = new AbortController()

  async function refresh(): Promise<void> {
    try {
      messages.value = await readInbox(url, stop.signal)
      unreachable.value = false
    } catch {
      if (!stop.signal.aborted) unreachable.value = true
    }
  }

  function refreshWhenVisible(): void {
    if (document.visibilityState === 'visible') void refresh()
  }

  const timer = setInterval(refreshWhenVisible, everyMs)
  document.addEventListener('visibilitychange', refreshWhenVisible)
  void refresh()

  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', refreshWhenVisible)
    stop.abort()
  })
  return { messages, unreachable: readonly(unreachable), refresh }
}
