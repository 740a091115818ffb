import { inject, type InjectionKey, onScopeDispose, readonly, type Ref, ref } from 'vue'

/** What all clocks on screen share. */
export interface Clock {
  /** Milliseconds since 1970; moves once a second while somebody watches. */
  readonly now: Readonly<Ref<number>>
  /** Somebody watches from here on. Returns the function that ends it. */
  watch(): () => void
}

/** Under which the app provides its clock. */
export const clockKey: InjectionKey<Clock> = Symbol('clock')

export function createClock(): Clock {
  const now = ref(Date.now())
  let watchers = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function tick(): void {
    now.value = Date.now()
  }

  return {
    now: readonly(now),
    watch() {
      tick()
      if (watchers++ === 0) {
        timer = setInterval(tick, 1000)
        document.addEventListener('visibilitychange', tick)
      }
      return () => {
        if (--watchers > 0) return
        clearInterval(timer)
        document.removeEventListener('visibilitychange', tick)
      }
    },
  }
}

/**
 * The present in ms since 1970, moving once a second. All clocks on screen share one timer; a tab that wakes up is
 * right at once.
 * @throws outside of an app that provides a clock: a programming error
 */
export function useNow(): Readonly<Ref<number>> {
  const clock = inject(clockKey, undefined)
  if (!clock) throw new Error('No clock is provided here.')
  onScopeDispose(clock.watch())
  return clock.now
}
