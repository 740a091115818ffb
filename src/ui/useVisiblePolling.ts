import { onScopeDispose, readonly, type Ref, ref, type ShallowRef, shallowRef } from 'vue'

export interface VisiblePolling<T> {
  /** Undefined until the first answer; kept while later ones fail. */
  readonly value: Readonly<ShallowRef<T | undefined>>
  /** The last try failed. */
  readonly unreachable: Readonly<Ref<boolean>>
  refresh(): Promise<void>
}

/** Reads at once and then every `everyMs` milliseconds, only while the tab is visible. */
export function useVisiblePolling<T>(read: (signal: AbortSignal) => Promise<T>, everyMs = 2500): VisiblePolling<T> {
  const value = shallowRef<T>()
  const unreachable = ref(false)
  const stop = new AbortController()

  async function refresh(): Promise<void> {
    try {
      value.value = await read(stop.signal)
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
  return { value, unreachable: readonly(unreachable), refresh }
}
