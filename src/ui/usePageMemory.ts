import { useEventListener } from '@vueuse/core'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

const keyOf = (entry: string) => `rolecall.page.${entry}`

/** The name of the entry of the browser's history that is open; it has one from its first page on. */
function openEntry(): string {
  const state = (history.state ?? {}) as { readonly entry?: unknown }
  if (typeof state.entry === 'string') return state.entry
  const entry = crypto.randomUUID()
  history.replaceState({ ...state, entry }, '')
  return entry
}

function read(entry: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(entry)) ?? 'null')
  } catch {
    return null
  }
}

function write(entry: string, memory: unknown): void {
  try {
    sessionStorage.setItem(keyOf(entry), JSON.stringify(memory))
  } catch {
    // Without storage a page is as new when one comes back to it.
  }
}

/**
 * What a page was like when it was left, for whoever comes back to it by the browser's Back, Forward or reload. A link to the
 * same page is another entry of the history, and begins anew.
 * @param keep asked when the page is left; something that JSON can hold.
 * @returns what was kept, unread; null where nothing was.
 */
export function usePageMemory(keep: () => unknown): unknown {
  // By the time the page is left Back has opened the entry before already.
  const entry = openEntry()
  const leave = () => write(entry, keep())
  onBeforeRouteLeave(leave)
  onBeforeRouteUpdate(leave)
  useEventListener(window, 'pagehide', leave)
  return read(entry)
}
