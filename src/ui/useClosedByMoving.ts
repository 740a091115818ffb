import { useEventListener } from '@vueuse/core'
import { watch } from 'vue'
import type { MenuPlace } from './menuPlace.ts'

/** How far, in px, something may stand from where it was and still be there. */
const still = 1

/**
 * Closes what was opened beside a row when the page scrolls or changes its size and the row goes from there. That the page was scrolled a moment
 * before is often told only afterwards, and moves nothing any more.
 * @param place undefined while nothing is open.
 */
export function useClosedByMoving(place: () => MenuPlace | undefined, close: () => void): void {
  let was: DOMRect | undefined
  watch(place, (now) => (was = now?.opener.getBoundingClientRect()), { immediate: true, flush: 'sync' })
  function look(): void {
    const is = place()?.opener.getBoundingClientRect()
    if (is && was && Math.hypot(is.left - was.left, is.top - was.top) > still) close()
  }
  useEventListener(document, 'scroll', look, { capture: true, passive: true })
  useEventListener('resize', look)
}
