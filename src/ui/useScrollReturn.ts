import { useEventListener } from '@vueuse/core'
import { onMounted, watch } from 'vue'

export interface ScrollReturn {
  /** How far the page is scrolled, in px. */
  position(): number
}

/** What the reader does to go elsewhere themselves. */
const ownMoves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Scrolls the page to where it was, as soon as what is on it is high enough or has all come, unless the reader goes elsewhere
 * before.
 * @param to in px; 0 for nowhere.
 * @param grown changes whenever there may be more on the page.
 * @param isWhole whether nothing more comes by itself.
 * @param arrived called once it is there.
 */
export function useScrollReturn(
  to: number,
  { grown, isWhole, arrived }: { grown: () => unknown; isWhole: () => boolean; arrived: () => void },
): ScrollReturn {
  const page = () => document.getElementById('main')
  let isDone = false

  function tryIt(): void {
    const scroller = page()
    if (isDone || !scroller) return
    scroller.scrollTop = to
    // One px: what is high enough by a fraction is high enough.
    isDone = scroller.scrollTop >= to - 1 || isWhole()
    // The frame tells of the scrolling first: whoever asks where the page is would be told where it was.
    if (isDone) requestAnimationFrame(arrived)
  }

  if (to > 0) {
    for (const move of ownMoves) useEventListener(document, move, () => (isDone = true), { passive: true })
    onMounted(() => watch([grown, isWhole], tryIt, { immediate: true, flush: 'post' }))
  }
  return { position: () => page()?.scrollTop ?? 0 }
}
