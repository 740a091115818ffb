import { onScopeDispose, readonly, ref } from 'vue'
import type { Ref } from 'vue'

const now = ref(Date.now())
let users = 0
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  now.value = Date.now()
}

/**
 * The present in ms since 1970, moving once a second. All clocks on screen share one timer; a tab that wakes up is
 * right at once.
 */
export function useNow(): Readonly<Ref<number>> {
  tick()
  if (users++ === 0) {
    timer = setInterval(tick, 1000)
    document.addEventListener('visibilitychange', tick)
  }
  onScopeDispose(() => {
    if (--users > 0) return
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tick)
  })
  return readonly(now)
}
